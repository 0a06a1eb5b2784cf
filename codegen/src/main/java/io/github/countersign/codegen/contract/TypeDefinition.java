package io.github.countersign.codegen.contract;

import java.util.function.Supplier;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * A type: built into XML Schema, named or anonymous.
 *
 * <p>Compared by identity: within one contract a name gives one definition, and two anonymous types are never the same. Not
 * thread-safe until the content was asked for once, which the reader does.
 */
public final class TypeDefinition {

    private final @Nullable QName name;
    private final boolean builtIn;
    private final SchemaPath path;
    private final String documentation;
    private @Nullable Supplier<Content> source;
    private @Nullable Content content;

    TypeDefinition(
            @Nullable QName name, boolean builtIn, SchemaPath path, String documentation, Supplier<Content> source) {
        this.name = name;
        this.builtIn = builtIn;
        this.path = path;
        this.documentation = documentation;
        this.source = source;
    }

    /** The type of that name that XML Schema declares. */
    public static TypeDefinition builtIn(QName name) {
        Supplier<Content> content =
                name.equals(SchemaTypes.ANY_TYPE) ? () -> ComplexTypes.ANYTHING : () -> SimpleTypes.builtIn(name);
        return new TypeDefinition(name, true, SchemaPath.type(name.getLocalPart()), "", content);
    }

    /** The name, null for an anonymous type. */
    public @Nullable QName name() {
        return name;
    }

    /** The local name, empty for an anonymous type. */
    public String localName() {
        return name == null ? "" : name.getLocalPart();
    }

    /** Whether XML Schema itself declares it. */
    public boolean isBuiltIn() {
        return builtIn;
    }

    /** Whether a value of it is text alone, without elements or attributes. */
    public boolean isSimple() {
        return content() instanceof SimpleType;
    }

    /** Where it is declared. */
    public SchemaPath path() {
        return path;
    }

    /** What the contract says of it, empty if nothing. */
    public String documentation() {
        return documentation;
    }

    /** What it admits; resolved when first asked for, since types refer to each other in circles. */
    public Content content() {
        Content known = content;
        if (known == null) {
            Supplier<Content> resolve = source;
            if (resolve == null) {
                throw new ContractException(path + " extends itself: break the circle of base types.");
            }
            source = null;
            known = resolve.get();
            content = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
