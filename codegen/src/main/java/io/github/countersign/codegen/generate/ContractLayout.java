package io.github.countersign.codegen.generate;

import io.github.countersign.codegen.contract.ContractFiles;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the documents of a contract go when they are laid side by side: local ones keep their places relative to each other,
 * downloaded ones get a folder of their host.
 */
final class ContractLayout {

    private final ContractFiles files;
    private final Map<URI, String> places = new LinkedHashMap<>();

    ContractLayout(ContractFiles files) {
        this.files = files;
        String base = commonFolder();
        for (URI address : files.addresses()) {
            places.put(address, isLocal(address) ? address.getPath().substring(base.length()) : downloaded(address));
        }
    }

    private static boolean isLocal(URI address) {
        return "file".equals(address.getScheme()) || "classpath".equals(address.getScheme());
    }

    private String commonFolder() {
        String common = null;
        for (URI address : files.addresses()) {
            if (isLocal(address)) {
                String folder = folder(address.getPath());
                common = common == null ? folder : shared(common, folder);
            }
        }
        return common == null ? "" : common;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String shared(String a, String b) {
        String shorter = a;
        while (!b.startsWith(shorter)) {
            shorter = folder(shorter.substring(0, shorter.length() - 1));
        }
        return shorter;
    }

    private static String downloaded(URI address) {
        List<String> segments = new ArrayList<>(List.of("download", safe(address.getAuthority())));
        for (String segment : address.normalize().getPath().split("/", -1)) {
            if (!segment.isEmpty()) {
                segments.add(safe(segment));
            }
        }
        String query = address.getQuery() == null ? "" : "-" + safe(address.getQuery());
        return String.join("/", segments) + query + ".xml";
    }

    private static String safe(String text) {
        return text.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "_");
    }

    /** Where the WSDL itself goes. */
    String root() {
        return place(files.root());
    }

    /** Every document by its place, with references that lead to the others. */
    Map<String, byte[]> contents() {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        places.forEach((address, place) -> contents.put(place, content(address, place)));
        return contents;
    }

    private byte[] content(URI address, String place) {
        Map<String, String> moved = new LinkedHashMap<>();
        files.references(address).forEach((location, target) -> {
            String wanted = relative(place, place(target));
            if (!isLocal(address) || !isLocal(target)) {
                moved.put(location, wanted);
            }
        });
        byte[] content = files.content(address);
        return moved.isEmpty() ? content : Relocation.rewrite(content, moved);
    }

    private String place(URI address) {
        String place = places.get(address);
        if (place == null) {
            throw new IllegalStateException(address + " is no document of this contract");
        }
        return place;
    }

    private static String relative(String from, String to) {
        int depth = from.split("/", -1).length - 1;
        return "../".repeat(depth) + to;
    }
}
