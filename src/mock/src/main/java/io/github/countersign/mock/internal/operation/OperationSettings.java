package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.Guesses;
import java.time.ZoneId;

/**
 * What the operations are told once, at the start.
 *
 * @param accountZone zone in which the service writes and reads times without offset
 * @param guesses what is not known about the real service
 * @param watermark a text across the pages of combined documents, as the demo site has one; empty for none
 * @param certificateInCombinedPdf whether RequestPDF ends with the certificate; a guess, since the real service decides by an
 *     account setting
 * @param voidReasonInStatus whether status replies carry the reason of a void; a guess, since the contract has the element but
 *     no recording of a voided envelope is known
 */
public record OperationSettings(
        ZoneId accountZone,
        Guesses guesses,
        String watermark,
        boolean certificateInCombinedPdf,
        boolean voidReasonInStatus) {

    /** The likeliest values, without watermark. */
    public static OperationSettings of(ZoneId accountZone, Guesses guesses) {
        return new OperationSettings(accountZone, guesses, "", true, true);
    }

    /** The same with a watermark. */
    public OperationSettings withWatermark(String text) {
        return new OperationSettings(accountZone, guesses, text, certificateInCombinedPdf, voidReasonInStatus);
    }

    /** The same with or without the certificate in RequestPDF. */
    public OperationSettings withCertificateInCombinedPdf(boolean included) {
        return new OperationSettings(accountZone, guesses, watermark, included, voidReasonInStatus);
    }

    /** The same with or without the reason of a void in status replies. */
    public OperationSettings withVoidReasonInStatus(boolean included) {
        return new OperationSettings(accountZone, guesses, watermark, certificateInCombinedPdf, included);
    }
}
