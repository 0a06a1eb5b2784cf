package io.github.countersign.codegen.generate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.cxf.tools.common.ToolContext;
import org.apache.cxf.tools.wsdlto.WSDLToJava;

/** The other side of {@link WsdlToJavaProcess}: its first argument names a file with a command line a paragraph. */
final class WsdlToJavaMain {

    static final String FAILURE = "FAILURE ";

    private WsdlToJavaMain() {}

    public static void main(String[] arguments) throws IOException {
        String request = Files.readString(Path.of(arguments[0]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String paragraph : request.split("\n\n", -1)) {
            List<String> command = paragraph.lines().toList();
            String problem = generate(command);
            if (!problem.isEmpty()) {
                out.println(FAILURE + problem);
                System.exit(1);
            }
        }
    }

    /** The reason why it failed, on one line; empty when it did not. */
    private static String generate(List<String> command) {
        try {
            new WSDLToJava(command.toArray(String[]::new)).run(new ToolContext());
            return "";
        } catch (Exception e) {
            String wsdl = command.get(command.size() - 1);
            return "CXF could not generate stubs from %s: %s.".formatted(wsdl, oneLine(innermost(e)));
        }
    }

    private static String innermost(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause().getMessage() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("\\.$", "");
    }
}
