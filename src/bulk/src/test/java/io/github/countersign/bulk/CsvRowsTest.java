package io.github.countersign.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.error.InvalidDraftException;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    private static final String TEMPLATE = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    @Test
    void aLineBecomesADraftOfTheTemplate() throws IOException {
        CsvRows rows = rows("""
                key,Tenant.name,Tenant.email,Landlord.name,Landlord.email,tab.Rent,subject
                o-1,"Lee, Ann",ann@example.com,Bo Ray,bo@example.com,"1,200",Your lease
                o-2,Cy Fox,cy@example.com,Bo Ray,bo@example.com,900,
                """);

        BulkRow first = rows.next();
        BulkRow second = rows.next();

        assertThat(rows.hasNext()).isFalse();
        assertThat(first.key()).isEqualTo("o-1");
        EnvelopeDraft draft = first.draft().get();
        assertThat(draft.subject()).isEqualTo("Your lease");
        assertThat(draft.templates()).singleElement().satisfies(use -> {
            assertThat(use.templateId()).isEqualTo(TEMPLATE);
            assertThat(use.values()).containsEntry("Rent", "1,200");
        });
        assertThat(draft.recipients()).hasSize(2).first().satisfies(ann -> {
            assertThat(ann.name()).isEqualTo("Lee, Ann");
            assertThat(ann.role()).contains("Tenant");
            assertThat(ann.routingOrder()).isOne();
        });
        assertThat(second.draft().get().subject()).isEqualTo("Lease");
    }

    @Test
    void everythingThatIsWrongWithTheColumnsIsToldAtOnce() {
        assertThatThrownBy(() -> rows("id,Tenant.name,Landlord.email,tab.Rent\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The CSV file cannot be used: there is no column 'key'; role 'Tenant' has no column 'Tenant.email';"
                                + " column 'id' means nothing; column 'Landlord.email' means nothing");
    }

    @Test
    void aLineOfAnotherLengthIsNamed() throws IOException {
        CsvRows rows = rows("key,A.name,A.email\n1,Ann,ann@example.com\n2,Bo\n");
        rows.next();

        assertThatThrownBy(rows::next)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Line 3 of the CSV file has 2 values for 3 columns");
    }

    @Test
    void whatIsNoAddressIsRefusedByTheDraftAndNotByTheFile() throws IOException {
        BulkRow row = rows("key,A.name,A.email\n1,Ann,nowhere\n").next();

        assertThatThrownBy(() -> row.draft().get())
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("recipients[0].email");
    }

    @Test
    void everyLineThatCannotBeSentIsToldBeforeAnythingIsSent() throws IOException {
        String csv =
                "\uFEFFkey,A.name,A.email\n1,Ann,nowhere\n2,Bo\n,Cy,cy@example.com\n4,Di,di@example.com\n4,Ed,ed@example.com\n";

        List<String> problems = CsvRows.check(new StringReader(csv), TEMPLATE, "Lease");

        assertThat(problems).hasSize(4);
        assertThat(problems.get(0)).startsWith("line 2: ").contains("recipients[0].email");
        assertThat(problems.get(1)).isEqualTo("line 3: Line 3 of the CSV file has 2 values for 3 columns");
        assertThat(problems.get(2)).isEqualTo("line 4: The key '' of a row needs 1 to 60 characters");
        assertThat(problems.get(3)).isEqualTo("line 6 has the key '4' of line 5");
    }

    @Test
    void anEmptyFileAndOneWithSemicolonsAreCalledThat() {
        assertThatThrownBy(() -> rows("")).hasMessage("The CSV file cannot be used: it is empty");
        assertThatThrownBy(() -> rows("key;A.name;A.email\n"))
                .hasMessage(
                        "The CSV file cannot be used: its columns are separated by semicolons; save it with commas");
    }

    private static CsvRows rows(String csv) throws IOException {
        return CsvRows.of(new StringReader(csv), TEMPLATE, "Lease");
    }
}
