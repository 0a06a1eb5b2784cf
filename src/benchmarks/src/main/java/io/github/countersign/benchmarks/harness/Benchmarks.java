package io.github.countersign.benchmarks.harness;

import io.github.countersign.benchmarks.report.PerformancePage;
import io.github.countersign.benchmarks.report.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;

/** The program: measures everything, or the sections that are named, prints the tables and writes the page. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Measures.
     *
     * @param arguments {@code quick} or {@code full}; a folder to work in; the page to write; then names of sections, none for all of them
     * @throws Exception what a contender threw: a run with a failing contender has no figures
     */
    public static void main(String[] arguments) throws Exception {
        // CXF and Spring announce every service they build.
        LogManager.getLogManager().reset();
        Scale scale = arguments[0].equals("full") ? Scale.FULL : Scale.QUICK;
        List<String> wanted = List.of(arguments).subList(3, arguments.length);
        Summary summary = new Summary(Contenders.all());
        List<Table> tables = new ArrayList<>();
        try (Workbench bench = Workbench.open(Path.of(arguments[1]).toAbsolutePath())) {
            for (Map.Entry<String, Section> section : sections().entrySet()) {
                if (wanted.isEmpty() || wanted.contains(section.getKey())) {
                    List<Table> results = section.getValue().run(bench, scale, summary);
                    results.forEach(table -> System.out.println(table.markdown()));
                    tables.addAll(results);
                }
            }
        }
        tables.add(0, summary.table());
        System.out.println(summary.table().markdown());
        if (wanted.isEmpty()) {
            PerformancePage.write(Path.of(arguments[2]), scale.quick(), tables);
        }
        System.exit(0);
    }

    private static Map<String, Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        sections.put("call", new CallSection());
        sections.put("start", new StartSection());
        sections.put("heap", new HeapSection());
        sections.put("big", new BigDocumentSection());
        sections.put("stream", new StreamSection());
        sections.put("threads", new ConcurrencySection());
        sections.put("leaks", new LeakSection());
        return sections;
    }
}
