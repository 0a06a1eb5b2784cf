package io.github.countersign.it.coverage;

import io.github.countersign.EnvelopeId;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Signer;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Something to call facade methods with, by type. */
final class SampleArguments {

    private final Map<Class<?>, Supplier<?>> byType;

    SampleArguments(Path folder) {
        this.byType = Map.of(
                EnvelopeDraft.class, SampleArguments::draft,
                EnvelopeId.class, () -> new EnvelopeId(UUID.randomUUID().toString()),
                String.class, () -> "a text",
                Path.class, () -> folder.resolve(UUID.randomUUID() + ".pdf"),
                OutputStream.class, ByteArrayOutputStream::new);
    }

    Object[] of(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> one(method, parameter))
                .toArray();
    }

    private Object one(Method method, Parameter parameter) {
        Supplier<?> sample = byType.get(parameter.getType());
        if (sample == null) {
            throw new AssertionError("%s takes a %s: put a sample of that into %s"
                    .formatted(method, parameter.getType().getName(), SampleArguments.class.getSimpleName()));
        }
        return sample.get();
    }

    private static EnvelopeDraft draft() {
        return EnvelopeDraft.builder()
                .subject("Coverage")
                .document(Document.of(1, "note.txt", DocumentSource.of("Sign".getBytes(StandardCharsets.UTF_8))))
                .recipient(Signer.of(1, "Ann", "ann@example.com"))
                .build();
    }
}
