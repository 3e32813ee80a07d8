package dev.whimbrel.migrate.compile;

import dev.whimbrel.migrate.files.JavaSource;
import javax.tools.SimpleJavaFileObject;

/** A source whose text is known, under the name that the user knows it by. */
final class SourceFile extends SimpleJavaFileObject {

    private final JavaSource source;

    SourceFile(JavaSource source) {
        super(source.path().toUri(), Kind.SOURCE);
        this.source = source;
    }

    @Override
    public String getName() {
        return source.path().toString();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
    }
}
