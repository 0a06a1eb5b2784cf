package io.github.countersign.cli;

import io.github.countersign.bulk.LedgerException;
import io.github.countersign.credentials.CredentialsReport;
import io.github.countersign.credentials.CredentialsReport.Item;
import io.github.countersign.credentials.CredentialsReport.Verdict;
import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.IntegratorKeyException;
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.TransportException;
import io.github.countersign.error.ValidationException;
import java.io.IOException;

/** What the process ends with. Scripts rely on the numbers: they are documented in the help and never change their meaning. */
enum ExitCode {
    OK(0),
    DEFECT(1),
    USAGE(2),
    INPUT(3),
    SIGN_IN(4),
    REFUSED(5),
    RATE_LIMITED(6),
    UNAVAILABLE(7),
    NOT_READY(8);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitCode of(Exception failure) {
        if (failure instanceof DocuSignException refused) {
            return of(refused);
        }
        boolean input = failure instanceof IOException
                || failure instanceof InputException
                || failure instanceof LedgerException;
        return input ? INPUT : DEFECT;
    }

    /** What is wrong first counts: the way there before the limit, the limit before the sign-in. */
    static ExitCode of(CredentialsReport report) {
        if (report.allRight()) {
            return OK;
        }
        if (isWrong(report, Item.CONNECTION)) {
            return UNAVAILABLE;
        }
        if (isWrong(report, Item.CALL_LIMIT)) {
            return RATE_LIMITED;
        }
        boolean explained = report.checks().stream().anyMatch(check -> check.verdict() == Verdict.WRONG);
        return explained ? SIGN_IN : REFUSED;
    }

    private static boolean isWrong(CredentialsReport report, Item item) {
        return report.check(item)
                .filter(check -> check.verdict() == Verdict.WRONG)
                .isPresent();
    }

    private static ExitCode of(DocuSignException failure) {
        if (failure instanceof InvalidDraftException) {
            return INPUT;
        }
        if (failure instanceof AuthenticationException
                || failure instanceof IntegratorKeyException
                || failure instanceof PermissionException) {
            return SIGN_IN;
        }
        if (failure instanceof ValidationException
                || failure instanceof NotFoundException
                || failure instanceof InvalidStateException) {
            return REFUSED;
        }
        if (failure instanceof RateLimitedException) {
            return RATE_LIMITED;
        }
        if (failure instanceof TransportException
                || failure instanceof DeadlineException
                || failure instanceof ServerException) {
            return UNAVAILABLE;
        }
        return failure instanceof ClientException ? DEFECT : REFUSED;
    }
}
