package io.github.countersign.it.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;

/** Single values of the simple types of the contract. */
final class SampleValues {

    /** What text can go wrong on: markup, quotes, white space, letters of two, three and four bytes, Turkish i. */
    private static final String[] SNIPPETS = {
        "<b>", "&amp;", "]]>", "\"'", "\t", "\n", "  ", "Ægir", "李雷", "\uD83D\uDE00", "İıiI", "ß", "[key]", "plain"
    };

    private final Random random;
    private final DatatypeFactory dates;

    SampleValues(long seed) {
        this.random = new Random(seed);
        try {
            this.dates = DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    /** A value of that type, or null if the type is not a simple one. */
    @Nullable
    Object of(Class<?> type, String name, @Nullable String schemaType) {
        if (type == String.class) {
            return name.matches("(?i).*ids?") ? new UUID(random.nextLong(), random.nextLong()).toString() : text(name);
        }
        if (type.isEnum()) {
            return oneOf(List.of(type.getEnumConstants()));
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == XMLGregorianCalendar.class) {
            return localTime();
        }
        if (type == byte[].class) {
            return bytes();
        }
        return number(type, schemaType);
    }

    String text(String name) {
        StringBuilder text = new StringBuilder(name);
        for (int i = 0; i < 3; i++) {
            text.append(SNIPPETS[random.nextInt(SNIPPETS.length)]);
        }
        return text.append(random.nextInt(1000)).toString();
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private @Nullable Object number(Class<?> type, @Nullable String schemaType) {
        int lowest = "positiveInteger".equals(schemaType) ? 1 : 0;
        int number = lowest + random.nextInt("unsignedShort".equals(schemaType) ? 65_536 : 1_000_000);
        if (type == BigInteger.class) {
            return BigInteger.valueOf(number);
        }
        if (type == int.class || type == Integer.class) {
            return number;
        }
        if (type == Long.class) {
            return Integer.MAX_VALUE + (long) number;
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(number, 2);
        }
        return type == double.class || type == Double.class ? (Object) (number / 8.0) : null;
    }

    /** As the service writes times: without zone. */
    private XMLGregorianCalendar localTime() {
        return dates.newXMLGregorianCalendar("%d-%02d-%02dT%02d:%02d:%02d.%d7"
                .formatted(
                        2008 + random.nextInt(20),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60),
                        random.nextInt(100)));
    }

    private byte[] bytes() {
        byte[] bytes = new byte[30 + random.nextInt(30)];
        random.nextBytes(bytes);
        return bytes;
    }
}
