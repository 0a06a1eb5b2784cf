package io.github.countersign.mock.internal.signing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.countersign.mock.internal.operation.FilledTabs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What the script of the signing page is told of tabs that depend on others. */
final class TabsJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private TabsJson() {}

    static byte[] of(List<Field> fields, FilledTabs tabs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("shown");
            for (Field field : fields) {
                if (field.isConditional()) {
                    json.writeBooleanField(Integer.toString(field.index()), tabs.shown(field.index()));
                }
            }
            json.writeEndObject();
            json.writeObjectFieldStart("values");
            for (Field field : fields) {
                if (field.kind() == Field.Kind.FORMULA) {
                    json.writeStringField(Integer.toString(field.index()), tabs.value(field.index()));
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return out.toByteArray();
    }
}
