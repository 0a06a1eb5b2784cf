package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes along for somebody who adds this module and nothing else. The list is Maven's own, of scope runtime. */
class DefaultClassPathTest {

    @Test
    void holdsNoSamlNoCachesNoMailAndStaysSmall() throws IOException {
        List<Path> entries = entries();
        long bytes = 0;
        for (Path entry : entries) {
            bytes += size(entry);
        }
        System.out.printf(
                Locale.ROOT, "Default class path: %d entries beside this module, %,d bytes%n", entries.size(), bytes);

        assertThat(entries)
                .extracting(Path::toString)
                .anyMatch(name -> name.contains("wss4j-ws-security-dom"))
                .noneMatch(
                        name -> name.matches(
                                ".*(opensaml|shibboleth|ehcache|guava|jasypt|mail|bouncycastle|bcp|cxf-rt-ws-security|jackson|spring).*"));
        assertThat(entries).hasSizeLessThanOrEqualTo(38);
        assertThat(bytes).isLessThan(11_000_000L);
    }

    private static List<Path> entries() throws IOException {
        try (InputStream list = DefaultClassPathTest.class.getResourceAsStream("/runtime-class-path.txt")) {
            List<Path> entries = new ArrayList<>();
            for (String entry : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(File.pathSeparator)) {
                entries.add(Path.of(entry));
            }
            return entries;
        }
    }

    private static long size(Path entry) throws IOException {
        try (Stream<Path> files = Files.walk(entry)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }
}
