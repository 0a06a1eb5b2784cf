package io.github.countersign.it.coverage;

import io.github.countersign.EnvelopeId;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSink;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.document.PdfOptions;
import io.github.countersign.envelope.Correction;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.RecipientType;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.signing.ReturnUrls;
import io.github.countersign.status.RecipientStatus;
import io.github.countersign.status.RecipientStatusCode;
import io.github.countersign.status.StatusQuery;
import io.github.countersign.template.TemplateInfo;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Something to call facade methods with, by type. */
final class SampleArguments {

    private static final String TEXT = "a text";
    private static final Recipient ANN =
            Recipient.signer(1, "Ann", "ann@example.com").embedded(TEXT);

    private final Map<Class<?>, Supplier<?>> byType;

    private final Path folder;

    SampleArguments(Path folder) {
        this.folder = folder;
        this.byType = Map.ofEntries(
                sample(EnvelopeDraft.class, SampleArguments::draft),
                sample(EnvelopeId.class, SampleArguments::envelope),
                sample(Correction.class, () -> Correction.of(envelope()).resend(ANN)),
                sample(StatusQuery.class, () -> StatusQuery.changedSince(Instant.EPOCH)),
                sample(PdfOptions.class, () -> PdfOptions.DEFAULT),
                sample(DocumentSink.class, () -> index -> OutputStream.nullOutputStream()),
                sample(SentEnvelope.class, SampleArguments::sent),
                sample(ReturnUrls.class, () -> ReturnUrls.to("https://example.com/back")),
                sample(Recipient.class, () -> ANN),
                sample(TemplateInfo.class, () -> TemplateInfo.named("Lease")),
                sample(boolean.class, () -> true),
                sample(EnvelopeStatusCode[].class, () -> new EnvelopeStatusCode[] {EnvelopeStatusCode.SENT}),
                sample(RecipientStatus.class, SampleArguments::recipient),
                sample(Instant.class, () -> Instant.EPOCH),
                sample(String.class, () -> TEXT),
                sample(Path.class, () -> folder.resolve(UUID.randomUUID() + ".pdf")),
                sample(OutputStream.class, ByteArrayOutputStream::new));
    }

    private static <T> Map.Entry<Class<?>, Supplier<?>> sample(Class<T> type, Supplier<T> value) {
        return Map.entry(type, value);
    }

    /** The text is the client user id of {@link #ANN}, too. */
    private static SentEnvelope sent() {
        return new SentEnvelope(envelope(), EnvelopeStatusCode.SENT, Optional.empty(), List.of(ANN));
    }

    private static EnvelopeId envelope() {
        return new EnvelopeId(UUID.randomUUID().toString());
    }

    private static RecipientStatus recipient() {
        return new RecipientStatus(
                "Ann",
                "ann@example.com",
                RecipientType.SIGNER,
                1,
                RecipientStatusCode.SENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    Object[] of(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> one(method, parameter))
                .toArray();
    }

    private Object one(Method method, Parameter parameter) {
        // Collections are told apart by what is in them, which only the generic type says.
        String generic = parameter.getParameterizedType().getTypeName();
        if (method.getName().equals("downloadEach") && parameter.getType() == Path.class) {
            return folder;
        }
        if (Collection.class.isAssignableFrom(parameter.getType())) {
            return List.of(generic.contains("EnvelopeId") ? envelope() : generic.contains("Recipient") ? ANN : TEXT);
        }
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
                .recipient(ANN)
                .build();
    }
}
