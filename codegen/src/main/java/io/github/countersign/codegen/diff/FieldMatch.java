package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.ComplexType.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * Which field of one type is which of another.
 *
 * @param common under the same name, in the order of the old type
 * @param moved to another namespace
 * @param renamed the same but for the name, at the same position
 * @param gone without a counterpart
 * @param added without a counterpart
 * @param newOrder the common fields in the order of the new type
 */
record FieldMatch(
        List<FieldPair> common,
        List<FieldPair> moved,
        List<FieldPair> renamed,
        List<Field> gone,
        List<Field> added,
        List<String> newOrder) {

    record FieldPair(Field before, Field after) {}

    /** A field in its place, told from others of its name by a number. */
    private record Slot(int number, Field field) {

        QName name() {
            return field.declaration().name();
        }

        boolean isSameAs(Slot other) {
            return number == other.number && name().equals(other.name());
        }
    }

    static FieldMatch of(List<Field> before, List<Field> after) {
        List<Slot> old = slots(before);
        List<Slot> young = slots(after);
        List<Slot> gone = without(old, young);
        List<Slot> added = without(young, old);
        List<FieldPair> moved = pair(gone, added, slot -> inOtherNamespace(slot, added));
        List<FieldPair> renamed = pair(gone, added, slot -> alikeAtSamePlace(slot, old, young, added));
        List<FieldPair> common = new ArrayList<>();
        for (Slot slot : old) {
            Slot same = find(slot, young);
            if (same != null) {
                common.add(new FieldPair(slot.field(), same.field()));
            }
        }
        List<String> newOrder = young.stream()
                .filter(slot -> find(slot, old) != null)
                .map(slot -> slot.field().localName())
                .toList();
        return new FieldMatch(common, moved, renamed, fields(gone), fields(added), newOrder);
    }

    private static List<Slot> slots(List<Field> fields) {
        Map<QName, Integer> numbers = new HashMap<>();
        List<Slot> slots = new ArrayList<>();
        for (Field field : fields) {
            slots.add(new Slot(numbers.merge(field.declaration().name(), 1, Integer::sum), field));
        }
        return slots;
    }

    private static List<Field> fields(List<Slot> slots) {
        return slots.stream().map(Slot::field).toList();
    }

    private static @Nullable Slot find(Slot wanted, List<Slot> slots) {
        for (Slot slot : slots) {
            if (slot.isSameAs(wanted)) {
                return slot;
            }
        }
        return null;
    }

    private static List<Slot> without(List<Slot> slots, List<Slot> others) {
        List<Slot> rest = new ArrayList<>(slots);
        rest.removeIf(slot -> find(slot, others) != null);
        return rest;
    }

    /** Takes out of both lists what belongs together. */
    private static List<FieldPair> pair(List<Slot> gone, List<Slot> added, Function<Slot, @Nullable Slot> counterpart) {
        List<FieldPair> pairs = new ArrayList<>();
        for (Slot slot : List.copyOf(gone)) {
            Slot other = counterpart.apply(slot);
            if (other != null) {
                pairs.add(new FieldPair(slot.field(), other.field()));
                gone.remove(slot);
                added.remove(other);
            }
        }
        return pairs;
    }

    private static @Nullable Slot inOtherNamespace(Slot slot, List<Slot> added) {
        for (Slot candidate : added) {
            if (candidate.name().getLocalPart().equals(slot.name().getLocalPart())) {
                return candidate;
            }
        }
        return null;
    }

    private static @Nullable Slot alikeAtSamePlace(Slot slot, List<Slot> old, List<Slot> young, List<Slot> added) {
        int place = old.indexOf(slot);
        if (place >= young.size()) {
            return null;
        }
        Slot candidate = young.get(place);
        return added.contains(candidate) && alike(slot.field(), candidate.field()) ? candidate : null;
    }

    private static boolean alike(Field a, Field b) {
        return a.occurs().equals(b.occurs())
                && a.declaration().nillable() == b.declaration().nillable()
                && a.declaration()
                        .type()
                        .localName()
                        .equals(b.declaration().type().localName());
    }

    /** The common fields of the new type from the first that is out of order; empty when the order is the same. */
    List<String> reordered() {
        int first = firstDifference();
        return first < 0 ? List.of() : newOrder.subList(first, newOrder.size());
    }

    /** The field that stood where the order first differs. */
    String firstOutOfOrder() {
        return common.get(firstDifference()).before().localName();
    }

    private int firstDifference() {
        for (int i = 0; i < common.size(); i++) {
            if (!common.get(i).before().localName().equals(newOrder.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
