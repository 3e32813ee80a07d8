package dev.whimbrel.jackson;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.type.JsonCodec;
import java.lang.reflect.Type;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON by Jackson. As a service it uses Jackson's defaults with the modules of the class path; for other settings, give a subclass
 * of your own as the service.
 */
public class JacksonCodec implements JsonCodec {

    private final JsonMapper mapper;

    /** With Jackson's defaults and the modules that are found. */
    public JacksonCodec() {
        this(JsonMapper.builder().findAndAddModules().build());
    }

    /** With other settings. */
    public JacksonCodec(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String write(Object value, Type type) {
        try {
            return mapper.writerFor(mapper.constructType(type)).writeValueAsString(value);
        } catch (JacksonException e) {
            throw failed("written as JSON", type, e);
        }
    }

    @Override
    public Object read(String json, Type type) {
        try {
            return mapper.readValue(json, mapper.constructType(type));
        } catch (JacksonException e) {
            throw failed("read from the JSON of its column", type, e);
        }
    }

    private static WhimbrelException failed(String what, Type type, JacksonException cause) {
        return new WhimbrelException(
                ErrorCode.STATEMENT_FAILED,
                "A value of " + type.getTypeName() + " can't be " + what + ": " + cause.getOriginalMessage()
                        + ". Let the type fit what is stored, or annotate it for Jackson.",
                cause);
    }
}
