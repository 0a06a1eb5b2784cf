package io.github.countersign.document;

import java.util.Optional;

/**
 * What a downloaded PDF has in it. Immutable.
 *
 * @param watermark whether it may have the watermark of an account that has one, as demo accounts do
 * @param certificate whether the certificate of completion is appended
 * @param changes whether changes that signers made are shown
 * @param certificateLanguage language of the certificate, such as {@code fr}
 * @param viewerName full name of the recipient as whom to see it, together with {@code viewerEmail}
 * @param viewerEmail e-mail address of that recipient
 * @param overwriting whether a file that is there is replaced
 */
public record PdfOptions(
        boolean watermark,
        boolean certificate,
        boolean changes,
        Optional<String> certificateLanguage,
        Optional<String> viewerName,
        Optional<String> viewerEmail,
        boolean overwriting) {

    /** As the service makes it, to a new file only. */
    public static final PdfOptions DEFAULT =
            new PdfOptions(true, false, false, Optional.empty(), Optional.empty(), Optional.empty(), false);

    /**
     * The same without the watermark.
     *
     * @return a copy
     */
    public PdfOptions withoutWatermark() {
        return new PdfOptions(false, certificate, changes, certificateLanguage, viewerName, viewerEmail, overwriting);
    }

    /**
     * The same with the certificate of completion.
     *
     * @return a copy
     */
    public PdfOptions withCertificate() {
        return new PdfOptions(watermark, true, changes, certificateLanguage, viewerName, viewerEmail, overwriting);
    }

    /**
     * The same with the certificate of completion in a language.
     *
     * @param language the language, such as {@code fr}
     * @return a copy
     */
    public PdfOptions withCertificate(String language) {
        return new PdfOptions(watermark, true, changes, Optional.of(language), viewerName, viewerEmail, overwriting);
    }

    /**
     * The same with changes shown.
     *
     * @return a copy
     */
    public PdfOptions showingChanges() {
        return new PdfOptions(watermark, certificate, true, certificateLanguage, viewerName, viewerEmail, overwriting);
    }

    /**
     * The same as a recipient sees it.
     *
     * @param name his full name
     * @param email his e-mail address
     * @return a copy
     */
    public PdfOptions asSeenBy(String name, String email) {
        return new PdfOptions(
                watermark,
                certificate,
                changes,
                certificateLanguage,
                Optional.of(name),
                Optional.of(email),
                overwriting);
    }

    /**
     * The same in the place of a file that may be there.
     *
     * @return a copy
     */
    public PdfOptions replacing() {
        return new PdfOptions(watermark, certificate, changes, certificateLanguage, viewerName, viewerEmail, true);
    }

    /** Without the viewer: names and addresses are not for logs. */
    @Override
    public String toString() {
        return "PdfOptions[watermark %s, certificate %s, changes %s]".formatted(watermark, certificate, changes);
    }
}
