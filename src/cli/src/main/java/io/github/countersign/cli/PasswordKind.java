package io.github.countersign.cli;

import io.github.countersign.credentials.SecretKind;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A kind of secret as it is written on the command line and in the environment: {@code app-password}. */
record PasswordKind(SecretKind kind) {

    static final class Converter implements ITypeConverter<PasswordKind> {

        @Override
        public PasswordKind convert(String text) {
            String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
            for (SecretKind kind : SecretKind.values()) {
                if (kind.name().equals(name)) {
                    return new PasswordKind(kind);
                }
            }
            throw new TypeConversionException(
                    "'%s' is no kind of password: give app-password, api-password or account-password".formatted(text));
        }
    }
}
