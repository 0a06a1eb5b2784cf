package io.github.countersign.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.codegen.contract.Contract;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MutationPropertiesTest {

    @Provide
    Arbitrary<Mutation> mutations() {
        return Arbitraries.of(Mutants.mutations());
    }

    @Provide
    Arbitrary<String> services() {
        return Arbitraries.of("APIService", "AccountManagementService");
    }

    @Property(tries = 80)
    @Label("every mutation is found and classed")
    void everyMutationIsFoundAndClassed(
            @ForAll("mutations") Mutation mutation, @ForAll("services") String service, @ForAll long seed) {
        MutableContract mutant = new Mutants.Mutant(mutation, service, seed).make();

        DiffReport report = ContractDiff.compare(Ours.contract(service), mutant.read());

        if (mutation.severity() == null) {
            assertThat(report.differences()).isEmpty();
        } else {
            assertThat(report.differences())
                    .anyMatch(
                            d -> d.severity() == mutation.severity() && d.code().equals(mutation.code()));
            assertThat(report.differences().get(0).severity()).isEqualTo(mutation.severity());
        }
    }

    @Property(tries = 25)
    @Label("a contract does not differ from itself, whatever happened to it")
    void aContractDoesNotDifferFromItself(
            @ForAll("mutations") Mutation mutation, @ForAll("services") String service, @ForAll long seed) {
        MutableContract mutant = new Mutants.Mutant(mutation, service, seed).make();
        Contract first = mutant.read();

        DiffReport report = ContractDiff.compare(first, mutant.read());

        assertThat(report.differences()).isEmpty();
        assertThat(report.documentation()).isZero();
    }

    @Property(tries = 25)
    @Label("what breaks one way shows the other way too")
    void aDifferenceShowsInBothDirections(
            @ForAll("mutations") Mutation mutation, @ForAll("services") String service, @ForAll long seed) {
        Contract mutant = new Mutants.Mutant(mutation, service, seed).make().read();

        DiffReport back = ContractDiff.compare(mutant, Ours.contract(service));

        assertThat(back.differences().isEmpty()).isEqualTo(mutation.severity() == null);
    }
}
