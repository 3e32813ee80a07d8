package dev.whimbrel.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.StandardLocation;

/**
 * Writes the row record, one without secrets where there are any, the insert builder and the meta class of each table class, and an empty file by which the class is
 * found. Every file comes from one class, so that an incremental build writes only those of what changed.
 */
@SupportedAnnotationTypes({"dev.whimbrel.table.DbTable", "dev.whimbrel.table.DbView", "dev.whimbrel.table.DbObjects"})
public final class TableProcessor extends AbstractProcessor {

    private static final String INDEX = "META-INF/whimbrel/tables/";

    /** For the compiler. */
    public TableProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Reporter reporter = new Reporter(processingEnv.getMessager());
        TableReader reader = new TableReader(processingEnv.getElementUtils(), reporter);
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                TypeElement type = (TypeElement) element;
                if (annotation.getSimpleName().contentEquals("DbObjects")) {
                    processObjects(type, reporter);
                } else {
                    String name = annotation.getQualifiedName().toString();
                    Annotations.find(type, name)
                            .flatMap(mirror -> reader.read(type, mirror))
                            .ifPresent(table -> write(type, table, reporter));
                }
            }
        }
        return false;
    }

    private void processObjects(TypeElement type, Reporter reporter) {
        Ancestry ancestry = Ancestry.of(type, "dev.whimbrel.table.SchemaObjects");
        boolean constructible = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(constructor -> constructor.getParameters().isEmpty());
        if (!ancestry.reachesBase() || type.getKind() != ElementKind.CLASS) {
            reporter.error(
                    type, type.getSimpleName() + " is no class of objects: declare that it extends SchemaObjects.");
        } else if (!constructible || type.getModifiers().contains(Modifier.ABSTRACT)) {
            reporter.error(
                    type,
                    type.getSimpleName()
                            + " can't be made: it needs a constructor without parameters, and must not be abstract.");
        } else {
            index(type, reporter);
        }
    }

    private void write(TypeElement type, TableModel table, Reporter reporter) {
        boolean marked = processingEnv.getElementUtils().getModuleOf(type) == null
                || processingEnv.getElementUtils().getModuleOf(type).isUnnamed();
        boolean written = write(
                type, table.qualified(table.row()), RowSource.of(table, marked).text(), reporter);
        if (!written || !table.sound()) {
            return;
        }
        write(type, table.qualified(table.metaName()), new MetaSource(table, marked).text(), reporter);
        if (table.hasSecretsAndOthers()) {
            write(
                    type,
                    table.qualified(table.withoutSecretsName()),
                    RowSource.withoutSecrets(table, marked).text(),
                    reporter);
        }
        if (!table.view()) {
            write(type, table.qualified(table.newRowName()), new NewRowSource(table, marked).text(), reporter);
        }
        index(type, reporter);
    }

    private boolean write(TypeElement type, String name, String source, Reporter reporter) {
        try (Writer out = filer().createSourceFile(name, type).openWriter()) {
            out.write(source);
            return true;
        } catch (FilerException e) {
            reporter.error(
                    type,
                    name + " is written for " + type.getSimpleName()
                            + ", but there is a class of that name already. Rename that class, or the row in"
                            + " extends Table<...>; if it is left from an earlier build, clean its output first.");
        } catch (IOException e) {
            reporter.error(type, name + " can't be written: " + e.getMessage());
        }
        return false;
    }

    private void index(TypeElement type, Reporter reporter) {
        String name = INDEX + processingEnv.getElementUtils().getBinaryName(type);
        try {
            filer().createResource(StandardLocation.CLASS_OUTPUT, "", name, type)
                    .openWriter()
                    .close();
        } catch (IOException e) {
            reporter.error(type, name + " can't be written: " + e.getMessage());
        }
    }

    private Filer filer() {
        return processingEnv.getFiler();
    }
}
