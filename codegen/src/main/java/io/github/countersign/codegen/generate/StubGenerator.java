package io.github.countersign.codegen.generate;

import io.github.countersign.codegen.contract.ContractException;
import io.github.countersign.codegen.contract.ContractReader;
import io.github.countersign.codegen.generate.StubsRequest.ContractUnit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.cxf.tools.wsdlto.WSDLToJava;

/** Generates stubs, unless those of the last run are still right. */
public final class StubGenerator {

    private static final String OWN_BINDINGS = "META-INF/countersign/bindings.xml";

    private final StubsRequest request;

    /** For one request. */
    public StubGenerator(StubsRequest request) {
        this.request = request;
    }

    /**
     * Brings the folders up to date.
     *
     * @return whether anything had to be generated
     * @throws ContractException if the contract cannot be generated from, or a folder cannot be written
     */
    public boolean run() {
        request.contracts().forEach(unit -> unit.files().requireLiteral());
        try {
            return upToDateOrGenerate();
        } catch (FileSystemException e) {
            throw new ContractException("%s cannot be written: %s. Make it writable, or set another folder."
                    .formatted(e.getFile(), reason(e)));
        } catch (IOException e) {
            throw new ContractException("stubs could not be generated: %s.".formatted(e.getMessage()));
        }
    }

    private static String reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file is in the place of the folder";
        }
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }

    private boolean upToDateOrGenerate() throws IOException {
        List<byte[]> bindings = bindings();
        String inputs = fingerprint(bindings);
        GenerationRecord last = GenerationRecord.read(request.record());
        if (last.inputs().equals(inputs) && last.isIntact()) {
            return false;
        }
        requireComplete();
        OutputFolder.deleteTree(request.workFolder());
        try {
            Path contract = writeContracts();
            Path sources = Files.createDirectories(request.workFolder().resolve("sources"));
            new WsdlToJavaProcess(request.workFolder()).run(commands(contract, sources, writeBindings(bindings)));
            takeOver(sources, contract, last, inputs);
        } finally {
            OutputFolder.deleteTree(request.workFolder());
        }
        return true;
    }

    /** CXF does not say where a name is that nobody declares. */
    private void requireComplete() {
        for (ContractUnit unit : request.contracts()) {
            if (!unit.files().redefines()) {
                ContractReader.read(unit.files());
            }
        }
    }

    private List<byte[]> bindings() throws IOException {
        List<byte[]> all = new ArrayList<>();
        try (InputStream own = StubGenerator.class.getClassLoader().getResourceAsStream(OWN_BINDINGS)) {
            if (own == null) {
                throw new IllegalStateException(OWN_BINDINGS + " is missing from the plugin");
            }
            all.add(own.readAllBytes());
        }
        for (Path file : request.bindings()) {
            if (!Files.isRegularFile(file)) {
                throw new ContractException("binding file %s does not exist. Correct <bindings>.".formatted(file));
            }
            all.add(Files.readAllBytes(file));
        }
        return all;
    }

    private String fingerprint(List<byte[]> bindings) {
        Digest digest = new Digest();
        digest.add("plugin " + request.version())
                .add("cxf " + WSDLToJava.class.getPackage().getImplementationVersion());
        request.packages().forEach(line -> digest.add("package " + line));
        bindings.forEach(bytes -> digest.add("binding " + Digest.of(bytes)));
        for (ContractUnit unit : request.contracts()) {
            digest.add("contract " + unit.folder() + " " + unit.wsdlLocation());
            new ContractLayout(unit.files())
                    .contents()
                    .forEach((place, bytes) -> digest.add(place + " " + Digest.of(bytes)));
        }
        digest.add("sources " + request.sourceRoot().toAbsolutePath());
        digest.add("resources " + request.resourceRoot().toAbsolutePath());
        return digest.value();
    }

    private Path writeContracts() throws IOException {
        Path folder = Files.createDirectories(request.workFolder().resolve("contract"));
        for (ContractUnit unit : request.contracts()) {
            for (Map.Entry<String, byte[]> file :
                    new ContractLayout(unit.files()).contents().entrySet()) {
                Path target = folder.resolve(unit.folder()).resolve(file.getKey());
                Files.createDirectories(target.resolve("..").normalize());
                Files.write(target, file.getValue());
            }
        }
        return folder;
    }

    private List<Path> writeBindings(List<byte[]> bindings) throws IOException {
        List<Path> files = new ArrayList<>();
        for (byte[] content : bindings) {
            files.add(Files.write(request.workFolder().resolve("bindings-%d.xml".formatted(files.size())), content));
        }
        return files;
    }

    private List<List<String>> commands(Path contract, Path sources, List<Path> bindings) {
        List<List<String>> commands = new ArrayList<>();
        for (ContractUnit unit : request.contracts()) {
            String place = unit.folder() + "/" + new ContractLayout(unit.files()).root();
            String location = unit.wsdlLocation().isEmpty() ? "classpath:" + place : unit.wsdlLocation();
            commands.add(command(contract.resolve(place), location, sources, bindings, packages()));
        }
        return commands;
    }

    /** The later of two packages for one namespace counts. */
    private List<String> packages() {
        Map<String, String> packages = new LinkedHashMap<>();
        for (String line : request.packages()) {
            packages.put(line.substring(0, line.lastIndexOf('=')), line);
        }
        return packages.values().stream().toList();
    }

    private static List<String> command(
            Path wsdl, String location, Path sources, List<Path> bindings, List<String> packages) {
        List<String> command = new ArrayList<>();
        packages.forEach(line -> command.addAll(List.of("-p", line)));
        bindings.forEach(file -> command.addAll(List.of("-b", file.toUri().toString())));
        command.addAll(List.of("-d", sources.toString()));
        command.addAll(List.of("-encoding", "UTF-8"));
        command.addAll(List.of("-wsdlLocation", location));
        command.add("-suppress-generated-date");
        command.add(wsdl.toUri().toString());
        return command;
    }

    private void takeOver(Path sources, Path contract, GenerationRecord last, String inputs) throws IOException {
        OutputFolder sourceRoot = new OutputFolder(request.sourceRoot());
        OutputFolder resourceRoot = new OutputFolder(request.resourceRoot());
        Map<Path, String> outputs = new LinkedHashMap<>(sourceRoot.take(sources));
        outputs.putAll(resourceRoot.take(contract));
        for (Path former : last.outputs().keySet()) {
            if (!outputs.containsKey(former)) {
                sourceRoot.drop(former);
                resourceRoot.drop(former);
            }
        }
        new GenerationRecord(inputs, outputs).write(request.record());
    }
}
