package io.github.countersign.mock.internal.web;

/** Markup in which a text is never more than a text. */
public final class Html {

    private Html() {}

    /** The text for an element or an attribute in double quotes. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /**
     * A whole page.
     *
     * @param title what its tab shows, as text
     * @param asset the name of its style sheet and script
     * @param body markup
     */
    public static String page(String title, String asset, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/assets/%s.css">
                <link rel="icon" href="data:,">
                <script src="/assets/%s.js" defer></script>
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(escaped(title), asset, asset, body);
    }
}
