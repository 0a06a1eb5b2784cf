package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.Contract;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Our own contract, read once. */
final class Ours {

    private static final Map<String, Contract> CONTRACTS = new ConcurrentHashMap<>();

    private Ours() {}

    static Contract contract(String service) {
        return CONTRACTS.computeIfAbsent(
                service, name -> MutableContract.of(Mutants.wsdl(name), 0).read());
    }
}
