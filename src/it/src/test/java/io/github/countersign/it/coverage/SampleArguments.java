package io.github.countersign.it.coverage;

import io.github.countersign.EnvelopeId;
import io.github.countersign.account.Contact;
import io.github.countersign.account.ExportedCopy;
import io.github.countersign.account.Folder;
import io.github.countersign.account.FolderQuery;
import io.github.countersign.account.NewMember;
import io.github.countersign.account.Picture;
import io.github.countersign.account.Settings;
import io.github.countersign.account.ShareDirection;
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
import io.github.countersign.envelope.TemplateUse;
import io.github.countersign.signing.ReturnUrls;
import io.github.countersign.status.RecipientStatus;
import io.github.countersign.status.RecipientStatusCode;
import io.github.countersign.status.StatusQuery;
import io.github.countersign.template.TemplateInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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

    private final Map<Class<?>, List<Supplier<?>>> byType;

    private final Path folder;

    SampleArguments(Path folder) {
        this.folder = folder;
        this.byType = Map.ofEntries(
                samples(
                        EnvelopeDraft.class,
                        SampleArguments::draft,
                        SampleArguments::ofTemplate,
                        SampleArguments::ofFilledTemplate),
                sample(EnvelopeId.class, SampleArguments::envelope),
                sample(Correction.class, () -> Correction.of(envelope()).resend(ANN)),
                sample(StatusQuery.class, () -> StatusQuery.changedSince(Instant.EPOCH)),
                samples(
                        PdfOptions.class,
                        () -> PdfOptions.DEFAULT,
                        PdfOptions.DEFAULT::withoutWatermark,
                        PdfOptions.DEFAULT::withCertificate,
                        () -> PdfOptions.DEFAULT.withCertificate("fr"),
                        () -> PdfOptions.DEFAULT.asSeenBy("Ann", "ann@example.com")),
                sample(DocumentSink.class, () -> index -> OutputStream.nullOutputStream()),
                sample(SentEnvelope.class, SampleArguments::sent),
                sample(ReturnUrls.class, () -> ReturnUrls.to("https://example.com/back")),
                sample(Recipient.class, () -> ANN),
                sample(TemplateInfo.class, () -> TemplateInfo.named("Lease")),
                sample(Settings.class, Settings::none),
                sample(FolderQuery.class, () -> FolderQuery.in(Folder.inbox())),
                sample(Folder.class, Folder::inbox),
                sample(ShareDirection.class, () -> ShareDirection.SHARED_TO),
                sample(ExportedCopy.class, () -> new ExportedCopy(envelope(), TEXT, List.of(), "00")),
                sample(Picture.class, () -> new Picture("image/png", DocumentSource.of(new byte[] {1}))),
                sample(DocumentSource.class, () -> DocumentSource.of(new byte[] {1})),
                sample(boolean.class, () -> true),
                sample(EnvelopeStatusCode[].class, () -> new EnvelopeStatusCode[] {EnvelopeStatusCode.SENT}),
                sample(RecipientStatus.class, SampleArguments::recipient),
                sample(Instant.class, () -> Instant.EPOCH),
                sample(String.class, () -> TEXT),
                sample(Path.class, () -> folder.resolve(UUID.randomUUID() + ".pdf")),
                sample(OutputStream.class, ByteArrayOutputStream::new));
    }

    private static <T> Map.Entry<Class<?>, List<Supplier<?>>> sample(Class<T> type, Supplier<T> value) {
        return Map.entry(type, List.of(value));
    }

    /** Where the operation depends on what is asked for: the plainest first. */
    @SafeVarargs
    private static <T> Map.Entry<Class<?>, List<Supplier<?>>> samples(Class<T> type, Supplier<T>... values) {
        return Map.entry(type, List.of(values));
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

    /** Sets of arguments, the plainest first; each of the others differs from it in one. */
    List<Object[]> of(Method method) {
        List<Object[]> sets = new ArrayList<>();
        sets.add(plainest(method));
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            List<Supplier<?>> samples = byType.getOrDefault(parameters[i].getType(), List.of());
            for (int other = 1; other < samples.size(); other++) {
                Object[] arguments = plainest(method);
                arguments[i] = samples.get(other).get();
                sets.add(arguments);
            }
        }
        return sets;
    }

    private Object[] plainest(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> one(method, parameter))
                .toArray();
    }

    private Object one(Method method, Parameter parameter) {
        if (takesAFolder(method) && parameter.getType() == Path.class) {
            return newFolder();
        }
        if (Collection.class.isAssignableFrom(parameter.getType())) {
            return List.of(element(parameter.getParameterizedType().getTypeName()));
        }
        List<Supplier<?>> samples = byType.get(parameter.getType());
        if (samples == null) {
            throw new AssertionError("%s takes a %s: put a sample of that into %s"
                    .formatted(method, parameter.getType().getName(), SampleArguments.class.getSimpleName()));
        }
        return samples.get(0).get();
    }

    /** Collections are told apart by what is in them, which only the generic type says. */
    private static Object element(String generic) {
        if (generic.contains("EnvelopeId")) {
            return envelope();
        }
        if (generic.contains("Recipient")) {
            return ANN;
        }
        if (generic.contains("Contact")) {
            return Contact.of("Ann", "ann@example.com");
        }
        return generic.contains("NewMember") ? NewMember.of("Ann", "ann@example.com", TEXT) : TEXT;
    }

    private static boolean takesAFolder(Method method) {
        return method.getName().equals("downloadEach") || method.getName().equals("export");
    }

    private Path newFolder() {
        try {
            return Files.createTempDirectory(folder, "documents");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EnvelopeDraft ofTemplate() {
        return EnvelopeDraft.builder()
                .subject("Coverage")
                .template(TemplateUse.of(TEXT))
                .recipient(ANN.role("Tenant"))
                .build();
    }

    private static EnvelopeDraft ofFilledTemplate() {
        return EnvelopeDraft.builder()
                .subject("Coverage")
                .template(TemplateUse.of(TEXT).value("Rent", "700"))
                .recipient(ANN.role("Tenant"))
                .build();
    }

    private static EnvelopeDraft draft() {
        return EnvelopeDraft.builder()
                .subject("Coverage")
                .document(Document.of(1, "note.txt", DocumentSource.of("Sign".getBytes(StandardCharsets.UTF_8))))
                .recipient(ANN)
                .build();
    }
}
