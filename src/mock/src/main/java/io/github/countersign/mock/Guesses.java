package io.github.countersign.mock;

import java.util.function.Consumer;

/**
 * What nobody outside the vendor knows about the real service, or what its sources contradict each other about. Each is set to
 * the likeliest value; a test that depends on one should run with the others too.
 *
 * @param faultShape how business faults carry number and name; likeliest: {@link FaultShape#DETAIL_ERROR_CODE}
 * @param duplicateTransaction what a second create with the same TransactionID does; likeliest:
 *     {@link DuplicateTransaction#SAME_ENVELOPE}
 * @param statusPageSize envelopes in one answer of the status queries: 1,000 in current documents, 200 in older ones
 * @param emptyCertificateDocumentId whether the certificate carries {@code <DocumentID />}, as recorded in 2012, or none, as
 *     in messages of 2020
 * @param certificateInCombinedPdf whether RequestPDF ends with the certificate; the real service decides by a setting of the
 *     account
 * @param voidReasonInStatus whether status replies carry the reason of a void: the contract has the element, no recording of
 *     a voided envelope is known
 * @param traceToken whether replies carry {@code X-DocuSign-TraceToken}, which is documented for the REST API
 * @param maxRequestBytes size of the largest HTTP request; 35,651,584 is documented, how the real service refuses is not
 * @param signIn what is not known about sign-in
 * @param operations what is not known about single operations
 */
public record Guesses(
        FaultShape faultShape,
        DuplicateTransaction duplicateTransaction,
        int statusPageSize,
        boolean emptyCertificateDocumentId,
        boolean certificateInCombinedPdf,
        boolean voidReasonInStatus,
        boolean traceToken,
        long maxRequestBytes,
        SignInGuesses signIn,
        OperationGuesses operations) {

    private static final long REQUEST_LIMIT = 34L * 1024 * 1024;

    public Guesses {
        if (statusPageSize < 1 || maxRequestBytes < 1) {
            throw new IllegalArgumentException("statusPageSize is %d and maxRequestBytes %d: both must be at least 1"
                    .formatted(statusPageSize, maxRequestBytes));
        }
    }

    /** The likeliest value of each. */
    public static Guesses likeliest() {
        return new Guesses(
                FaultShape.DETAIL_ERROR_CODE,
                DuplicateTransaction.SAME_ENVELOPE,
                1000,
                true,
                true,
                true,
                true,
                REQUEST_LIMIT,
                SignInGuesses.likeliest(),
                OperationGuesses.likeliest());
    }

    /** The same with another fault shape. */
    public Guesses withFaultShape(FaultShape value) {
        return changed(draft -> draft.faultShape = value);
    }

    /** The same with another reaction to a repeated TransactionID. */
    public Guesses withDuplicateTransaction(DuplicateTransaction value) {
        return changed(draft -> draft.duplicateTransaction = value);
    }

    /** The same with another page size of the status queries. */
    public Guesses withStatusPageSize(int value) {
        return changed(draft -> draft.statusPageSize = value);
    }

    /** The same with or without the empty document id of the certificate. */
    public Guesses withEmptyCertificateDocumentId(boolean value) {
        return changed(draft -> draft.emptyCertificateDocumentId = value);
    }

    /** The same with or without the certificate at the end of combined documents. */
    public Guesses withCertificateInCombinedPdf(boolean value) {
        return changed(draft -> draft.certificateInCombinedPdf = value);
    }

    /** The same with or without the reason of a void in status replies. */
    public Guesses withVoidReasonInStatus(boolean value) {
        return changed(draft -> draft.voidReasonInStatus = value);
    }

    /** The same with or without the trace token of replies. */
    public Guesses withTraceToken(boolean value) {
        return changed(draft -> draft.traceToken = value);
    }

    /** The same with another limit of requests, in bytes. */
    public Guesses withMaxRequestBytes(long value) {
        return changed(draft -> draft.maxRequestBytes = value);
    }

    /** The same with other guesses about sign-in. */
    public Guesses withSignIn(SignInGuesses value) {
        return changed(draft -> draft.signIn = value);
    }

    /** The same with other guesses about single operations. */
    public Guesses withOperations(OperationGuesses value) {
        return changed(draft -> draft.operations = value);
    }

    private Guesses changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.guesses();
    }

    /** All of them while one is changed. */
    private static final class Draft {

        private FaultShape faultShape;
        private DuplicateTransaction duplicateTransaction;
        private int statusPageSize;
        private boolean emptyCertificateDocumentId;
        private boolean certificateInCombinedPdf;
        private boolean voidReasonInStatus;
        private boolean traceToken;
        private long maxRequestBytes;
        private SignInGuesses signIn;
        private OperationGuesses operations;

        Draft(Guesses of) {
            this.faultShape = of.faultShape;
            this.duplicateTransaction = of.duplicateTransaction;
            this.statusPageSize = of.statusPageSize;
            this.emptyCertificateDocumentId = of.emptyCertificateDocumentId;
            this.certificateInCombinedPdf = of.certificateInCombinedPdf;
            this.voidReasonInStatus = of.voidReasonInStatus;
            this.traceToken = of.traceToken;
            this.maxRequestBytes = of.maxRequestBytes;
            this.signIn = of.signIn;
            this.operations = of.operations;
        }

        Guesses guesses() {
            return new Guesses(
                    faultShape,
                    duplicateTransaction,
                    statusPageSize,
                    emptyCertificateDocumentId,
                    certificateInCombinedPdf,
                    voidReasonInStatus,
                    traceToken,
                    maxRequestBytes,
                    signIn,
                    operations);
        }
    }
}
