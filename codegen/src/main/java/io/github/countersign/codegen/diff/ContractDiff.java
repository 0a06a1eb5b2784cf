package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.Contract;

/** Compares contracts. */
public final class ContractDiff {

    private ContractDiff() {}

    /**
     * How far the second contract is from the wire format and the names of the first.
     *
     * @throws io.github.countersign.codegen.contract.ContractException if one of them uses a name that it does not declare
     */
    public static DiffReport compare(Contract before, Contract after) {
        return new ServiceComparison(new Pair(before, after)).run();
    }
}
