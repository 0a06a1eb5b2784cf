package io.github.countersign.cli;

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
    UNAVAILABLE(7);

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
        return failure instanceof IOException || failure instanceof InputException ? INPUT : DEFECT;
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
