package io.github.countersign.benchmarks.sink;

import java.util.List;
import java.util.Locale;

/**
 * What matters in the head of a request.
 *
 * @param get whether it asks for the counts
 * @param path the path
 * @param length length of the body, 0 if there is none, -1 for chunks
 * @param asksToContinue whether the client waits for a go-ahead
 * @param keepAlive whether another request may follow
 * @param action the SOAP action, empty if there is none
 */
record RequestHead(boolean get, String path, long length, boolean asksToContinue, boolean keepAlive, String action) {

    static RequestHead parse(String head) {
        List<String> lines = head.lines().toList();
        String[] start = lines.get(0).split(" ", 3);
        long length = 0;
        boolean asks = false;
        boolean keepAlive = true;
        String action = "";
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            String name = line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            switch (name) {
                case "content-length" -> length = Long.parseLong(value);
                case "transfer-encoding" -> length = -1;
                case "expect" -> asks = true;
                case "connection" -> keepAlive = !value.equalsIgnoreCase("close");
                case "soapaction" -> action = value.replace("\"", "");
                default -> {
                    // Nothing else changes the answer.
                }
            }
        }
        return new RequestHead(start[0].equals("GET"), start[1], length, asks, keepAlive, action);
    }

    /** The name of the operation: the last part of its action. */
    String operation() {
        return action.substring(action.lastIndexOf('/') + 1);
    }

    /** Whether the document in the body is to be decoded and summed up. */
    boolean wantsCheck() {
        return path.startsWith("/check");
    }
}
