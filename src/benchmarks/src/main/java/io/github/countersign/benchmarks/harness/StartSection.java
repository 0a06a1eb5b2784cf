package io.github.countersign.benchmarks.harness;

import static io.github.countersign.benchmarks.report.Table.number;

import io.github.countersign.benchmarks.report.Table;
import io.github.countersign.benchmarks.seam.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Time from the start of a JVM to the first answered call. */
final class StartSection implements Section {

    @Override
    public List<Table> run(Workbench bench, Scale scale, Summary summary) throws Exception {
        Map<Contender, ChildJob> jobs = new LinkedHashMap<>();
        for (Contender contender : contenders(scale)) {
            jobs.put(
                    contender,
                    bench.transfer(contender, Operation.SEND, bench.sink().plain(), Workbench.SMALL, 1));
        }
        Map<Contender, StartUp.Figures> all =
                new StartUp(bench.children(), bench.classPath(), bench.folder()).measure(jobs, scale.starts());
        Map<Contender, Double> plain = new LinkedHashMap<>();
        Map<Contender, Double> archived = new LinkedHashMap<>();
        all.forEach((contender, figures) -> {
            plain.put(contender, figures.plain());
            archived.put(contender, figures.archived());
            summary.put(contender, "start ms", number(figures.plain()));
        });
        List<List<String>> rows = new ArrayList<>();
        all.forEach((contender, figures) -> rows.add(List.of(
                contender.name(),
                number(figures.plain()),
                new Ratios(plain).of(contender, Contenders.JAXB),
                new Ratios(plain).of(contender, Contenders.CXF_DEFAULTS),
                number(figures.archived()),
                new Ratios(archived).of(contender, Contenders.JAXB),
                number(figures.secondClient()))));
        List<String> heads = List.of(
                "contender",
                "start ms",
                "to JAXB + socket",
                "to CXF defaults",
                "with AppCDS ms",
                "to JAXB + socket with AppCDS",
                "second client ms");
        String note =
                "From the start of a JVM to the first answered call, median of %d, from outside; with an AppCDS archive of the same run; and what a "
                        + "second client in the same JVM takes to build.";
        return List.of(new Table("Start", note.formatted(scale.starts()), heads, rows));
    }

    private static List<Contender> contenders(Scale scale) {
        if (scale.quick()) {
            return Contenders.of(
                    Contenders.JAXB,
                    Contenders.BARE_STUB,
                    Contenders.CXF_DEFAULTS,
                    Contenders.OLD_SETUP,
                    Contenders.FACADE,
                    Contenders.PORT);
        }
        return Contenders.of(
                Contenders.JAXB,
                Contenders.BARE_STUB,
                Contenders.CXF_DEFAULTS,
                Contenders.OLD_SETUP,
                Contenders.OLD_SETUP_URL,
                Contenders.METRO,
                Contenders.SPRING_WS,
                Contenders.FACADE,
                Contenders.PORT);
    }
}
