package io.github.countersign.codegen.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every mutation of our contract that the goldens count, and a program that writes them into a folder. */
final class Mutants {

    /**
     * One mutation of one service.
     *
     * @param mutation which
     * @param service name of the service
     * @param seed which of the possible places is changed
     */
    record Mutant(Mutation mutation, String service, long seed) {

        String name() {
            return "%s-%s-%d".formatted(mutation.name(), service, seed);
        }

        MutableContract make() {
            MutableContract contract = MutableContract.of(wsdl(service), seed);
            mutation.change().accept(contract);
            return contract;
        }
    }

    private Mutants() {}

    static List<Mutation> mutations() {
        List<Mutation> all = new ArrayList<>(SchemaMutations.all());
        all.addAll(ServiceMutations.all());
        return all;
    }

    static List<Mutant> all() {
        List<Mutant> mutants = new ArrayList<>();
        long seed = 1;
        for (Mutation mutation : mutations()) {
            mutants.add(new Mutant(mutation, "APIService", seed++));
            mutants.add(new Mutant(mutation, "AccountManagementService", seed++));
        }
        return mutants;
    }

    static String wsdl(String service) {
        return switch (service) {
            case "APIService" -> "api/APIService.wsdl";
            case "AccountManagementService" -> "account-management/AccountManagementService.wsdl";
            default -> "credential/Credential.wsdl";
        };
    }

    /** Writes our contract to the folder {@code ours}, each mutant to one of its name, and an index with their services. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (String service : List.of("APIService", "AccountManagementService", "Credential")) {
            MutableContract.of(wsdl(service), 0).write(folder.resolve("ours"));
        }
        List<String> index = new ArrayList<>();
        for (Mutant mutant : all()) {
            mutant.make().write(folder.resolve(mutant.name()));
            index.add(mutant.name() + "\t" + mutant.service());
        }
        Files.write(folder.resolve("index.tsv"), index);
    }
}
