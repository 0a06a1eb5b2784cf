package io.github.countersign.codegen.diff;

import java.util.Map;

/** The types that XML Schema itself declares: what each restricts, and what it is in Java. */
final class BuiltInTypes {

    private static final Map<String, String> BASES = Map.ofEntries(
            Map.entry("normalizedString", "string"),
            Map.entry("token", "normalizedString"),
            Map.entry("language", "token"),
            Map.entry("NMTOKEN", "token"),
            Map.entry("Name", "token"),
            Map.entry("NCName", "Name"),
            Map.entry("ID", "NCName"),
            Map.entry("IDREF", "NCName"),
            Map.entry("ENTITY", "NCName"),
            Map.entry("integer", "decimal"),
            Map.entry("nonPositiveInteger", "integer"),
            Map.entry("negativeInteger", "nonPositiveInteger"),
            Map.entry("long", "integer"),
            Map.entry("int", "long"),
            Map.entry("short", "int"),
            Map.entry("byte", "short"),
            Map.entry("nonNegativeInteger", "integer"),
            Map.entry("positiveInteger", "nonNegativeInteger"),
            Map.entry("unsignedLong", "nonNegativeInteger"),
            Map.entry("unsignedInt", "unsignedLong"),
            Map.entry("unsignedShort", "unsignedInt"),
            Map.entry("unsignedByte", "unsignedShort"));

    private static final Map<String, String> PRIMITIVES = Map.of(
            "boolean", "boolean",
            "byte", "byte",
            "short", "short",
            "int", "int",
            "long", "long",
            "float", "float",
            "double", "double",
            "unsignedByte", "short",
            "unsignedShort", "int",
            "unsignedInt", "long");

    private static final Map<String, String> BOXES = Map.of(
            "boolean", "Boolean",
            "byte", "Byte",
            "short", "Short",
            "int", "Integer",
            "long", "Long",
            "float", "Float",
            "double", "Double");

    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("decimal", "BigDecimal"),
            Map.entry("integer", "BigInteger"),
            Map.entry("nonPositiveInteger", "BigInteger"),
            Map.entry("negativeInteger", "BigInteger"),
            Map.entry("nonNegativeInteger", "BigInteger"),
            Map.entry("positiveInteger", "BigInteger"),
            Map.entry("unsignedLong", "BigInteger"),
            Map.entry("dateTime", "XMLGregorianCalendar"),
            Map.entry("date", "XMLGregorianCalendar"),
            Map.entry("time", "XMLGregorianCalendar"),
            Map.entry("gYear", "XMLGregorianCalendar"),
            Map.entry("gYearMonth", "XMLGregorianCalendar"),
            Map.entry("gMonth", "XMLGregorianCalendar"),
            Map.entry("gMonthDay", "XMLGregorianCalendar"),
            Map.entry("gDay", "XMLGregorianCalendar"),
            Map.entry("duration", "Duration"),
            Map.entry("base64Binary", "byte[]"),
            Map.entry("hexBinary", "byte[]"),
            Map.entry("QName", "QName"),
            Map.entry("NOTATION", "QName"),
            Map.entry("IDREF", "Object"),
            Map.entry("anyType", "Object"),
            Map.entry("anySimpleType", "Object"));

    private BuiltInTypes() {}

    /** Whether one restricts the other, over any number of steps. */
    static boolean derives(String narrow, String wide) {
        for (String type = BASES.get(narrow); type != null; type = BASES.get(type)) {
            if (type.equals(wide)) {
                return true;
            }
        }
        return wide.equals("anySimpleType") || wide.equals("anyType");
    }

    /** The Java type of a value that may be absent. */
    static String boxed(String type) {
        String primitive = PRIMITIVES.get(type);
        return primitive == null ? CLASSES.getOrDefault(type, "String") : BOXES.getOrDefault(primitive, primitive);
    }

    /** The Java type of a value that is always there. */
    static String unboxed(String type) {
        return PRIMITIVES.getOrDefault(type, CLASSES.getOrDefault(type, "String"));
    }
}
