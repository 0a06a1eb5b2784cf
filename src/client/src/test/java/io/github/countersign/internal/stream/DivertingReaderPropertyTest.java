package io.github.countersign.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.cxf.staxutils.StaxUtils;
import org.junit.jupiter.api.Test;

/** Whatever way a reply is written and arrives: what goes to the sink and what the parser shows is what the parser alone would have read. */
class DivertingReaderPropertyTest {

    private static final String API = "http://www.docusign.net/API/3.0";

    @Property(tries = 1_500)
    void theResultIsThatOfTheParserAlone(@ForAll("replies") Written reply, @ForAll long seed) throws Exception {
        byte[] bytes = reply.xml().getBytes(reply.charset());

        Read alone = readAlone(bytes);
        Read diverted = readDiverted(bytes, seed);

        assertThat(diverted.documents()).isEqualTo(alone.documents());
        assertThat(diverted.events()).isEqualTo(alone.events());
    }

    @Test
    void plainBase64IsTakenPastTheParserHoweverItArrives() throws Exception {
        byte[] content = new byte[300_000];
        new Random(3).nextBytes(content);
        String text = Base64.getEncoder().encodeToString(content);
        byte[] xml = ("<r xmlns='" + API + "'><a>x</a><PDFBytes>" + text + "</PDFBytes><PDFBytes>QQ==</PDFBytes></r>")
                .getBytes(StandardCharsets.UTF_8);
        Counting seen = new Counting(new ParkingStream(new Pieces(xml, new Random(5))));
        List<byte[]> documents = new ArrayList<>();
        DivertingReader reader = new DivertingReader(
                StaxUtils.createXMLStreamReader(seen), seen.parking, index -> new Collecting(documents));
        while (reader.hasNext()) {
            reader.next();
        }
        assertThat(documents).hasSize(2);
        assertThat(documents.get(0)).isEqualTo(content);
        assertThat(seen.count).isEqualTo(xml.length - text.length() - 4);
    }

    @Test
    void whatIsNoBase64FailsAndDoesNotCountAsADocument() {
        for (String content : List.of("QU-C", "QU<x/>JD", "Q", "QQ==QQ==", "Q\u00e4==", "QUJD&unknown;")) {
            byte[] xml = ("<r xmlns='" + API + "'><PDFBytes>" + content + "</PDFBytes></r>")
                    .getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> readDiverted(xml, 1)).as(content).isInstanceOf(XMLStreamException.class);
        }
    }

    @Test
    void aSinkThatFailsIsToldFromEverythingElse() {
        byte[] xml = ("<r xmlns='" + API + "'><PDFBytes>QUJD</PDFBytes></r>").getBytes(StandardCharsets.UTF_8);
        ParkingStream parking = new ParkingStream(new ByteArrayInputStream(xml));
        DivertingReader reader = new DivertingReader(StaxUtils.createXMLStreamReader(parking), parking, index -> {
            throw new IOException("disk is full");
        });
        assertThatThrownBy(() -> {
                    while (reader.hasNext()) {
                        reader.next();
                    }
                })
                .isInstanceOf(XMLStreamException.class)
                .cause()
                .isInstanceOf(SinkException.class)
                .cause()
                .hasMessage("disk is full");
    }

    /** A reply, and how it is encoded. */
    record Written(String xml, Charset charset) {

        @Override
        public String toString() {
            return charset + " " + (xml.length() < 3_000 ? xml : xml.substring(0, 3_000) + "...");
        }
    }

    private record Read(TreeMap<Integer, String> documents, List<String> events) {}

    @Provide
    Arbitrary<Written> replies() {
        Arbitrary<Charset> charsets = Arbitraries.of(
                StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16);
        Arbitrary<List<String>> parts = element().list().ofMaxSize(8);
        return Combinators.combine(charsets, parts)
                .as((charset, elements) -> new Written(
                        "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?><s:r xmlns:s='urn:s' xmlns='" + API
                                + "' xmlns:d='" + API
                                + "' xmlns:f='urn:foreign' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
                                + String.join("", elements) + "</s:r>",
                        charset));
    }

    private static Arbitrary<String> element() {
        Arbitrary<String> names = Arbitraries.of(
                "PDFBytes", "PDFBytes", "PDFBytes", "Data", "d:PDFBytes", "f:PDFBytes", "Name", "NotPDFBytes", "s:x");
        Arbitrary<String> attributes = Arbitraries.of(
                "", "", "", "", " ", "\n", " a='1'", " a='>'", " a=\"PDFBytes>\" b='/>'", " xmlns='urn:foreign'");
        Arbitrary<String> oddities = Arbitraries.of(
                "",
                "",
                "<!-- <PDFBytes>QUJD</PDFBytes> -->",
                "<?pi <PDFBytes>?>",
                "<Name><![CDATA[<PDFBytes>QUJD]]></Name>",
                "\u00e4\u00f6\u00fc");
        Arbitrary<String> elements = Combinators.combine(names, attributes, content())
                .as((name, attribute, content) -> content.equals("/")
                        ? "<" + name + attribute + "/>"
                        : "<" + name + attribute + ">" + content + "</" + name + ">");
        return Combinators.combine(oddities, elements).as((odd, element) -> odd + element);
    }

    private static Arbitrary<String> content() {
        Arbitrary<String> base64 = Arbitraries.integers().between(0, 200).map(length -> {
            byte[] bytes = new byte[length];
            new Random(length).nextBytes(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        });
        Arbitrary<String> large = Arbitraries.integers()
                .between(48_000, 150_000)
                .map(length -> Base64.getEncoder().encodeToString(new byte[length]));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, base64),
                net.jqwik.api.Tuple.of(1, large),
                net.jqwik.api.Tuple.of(1, Arbitraries.just("/")),
                net.jqwik.api.Tuple.of(2, base64.map(text -> text.replaceAll("(.{20})", "$1\r\n\t "))),
                net.jqwik.api.Tuple.of(1, base64.map(text -> "<![CDATA[" + text + "]]>")),
                net.jqwik.api.Tuple.of(1, base64.map(text -> half(text, 0) + "<!-- " + text + " -->" + half(text, 1))),
                net.jqwik.api.Tuple.of(1, base64.map(text -> half(text, 0) + "<![CDATA[" + half(text, 1) + "]]>")),
                net.jqwik.api.Tuple.of(1, base64.map(text -> half(text, 0) + "<?x y?>" + half(text, 1))),
                net.jqwik.api.Tuple.of(
                        1, base64.map(text -> text.replace("A", "&#65;").replace("=", "&#x3d;"))));
    }

    private static String half(String text, int which) {
        int middle = text.length() / 2;
        return which == 0 ? text.substring(0, middle) : text.substring(middle);
    }

    private static Read readAlone(byte[] bytes) throws XMLStreamException {
        XMLStreamReader reader = StaxUtils.createXMLStreamReader(new ByteArrayInputStream(bytes));
        TreeMap<Integer, String> documents = new TreeMap<>();
        Events events = new Events();
        int index = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            events.add(reader, event);
            if (event == XMLStreamReader.START_ELEMENT && isDocument(reader)) {
                StringBuilder text = new StringBuilder();
                for (event = reader.next(); event != XMLStreamReader.END_ELEMENT; event = reader.next()) {
                    if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                        text.append(reader.getText());
                    }
                }
                byte[] content = Base64.getDecoder().decode(text.toString().replaceAll("\\s", ""));
                if (content.length > 0) {
                    documents.put(index, hex(content));
                }
                index++;
                events.add(reader, event);
            }
        }
        return new Read(documents, events.list);
    }

    private static Read readDiverted(byte[] bytes, long seed) throws XMLStreamException {
        ParkingStream parking = new ParkingStream(new Pieces(bytes, new Random(seed)));
        TreeMap<Integer, String> documents = new TreeMap<>();
        XMLStreamReader reader = new DivertingReader(
                StaxUtils.createXMLStreamReader(parking), parking, index -> new ByteArrayOutputStream() {
                    @Override
                    public void close() {
                        documents.put(index, hex(toByteArray()));
                    }
                });
        Events events = new Events();
        while (reader.hasNext()) {
            events.add(reader, reader.next());
        }
        return new Read(documents, events.list);
    }

    private static String hex(byte[] content) {
        return content.length + " bytes, " + java.util.Arrays.hashCode(content);
    }

    private static boolean isDocument(XMLStreamReader reader) {
        return (reader.getLocalName().equals("PDFBytes")
                        || reader.getLocalName().equals("Data"))
                && API.equals(reader.getNamespaceURI());
    }

    /** What a binding sees of a message, text joined. */
    private static final class Events {

        private final List<String> list = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        void add(XMLStreamReader reader, int event) {
            if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                text.append(reader.getText());
            } else if (event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT) {
                list.add(text.toString());
                text.setLength(0);
                list.add(event + " " + reader.getName() + " " + (event == 1 ? reader.getAttributeCount() : ""));
            }
        }
    }

    /** Gives what it has in pieces of any size, as a network does. */
    private static final class Pieces extends InputStream {

        // Woodstox cannot read a declaration in UTF-16 that comes in pieces.
        private static final int DECLARATION = 120;

        private final ByteArrayInputStream all;
        private final Random random;
        private boolean begun;

        Pieces(byte[] all, Random random) {
            this.all = new ByteArrayInputStream(all);
            this.random = random;
        }

        @Override
        public int read() {
            return all.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int most = begun ? 1 + random.nextInt(random.nextBoolean() ? 7 : 5_000) : DECLARATION;
            begun = true;
            return all.read(target, offset, Math.min(length, most));
        }
    }

    private static final class Counting extends InputStream {

        private final ParkingStream parking;
        private long count;

        Counting(ParkingStream parking) {
            this.parking = parking;
        }

        @Override
        public int read() throws IOException {
            int b = parking.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = parking.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    private static final class Collecting extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final List<byte[]> documents;

        Collecting(List<byte[]> documents) {
            this.documents = documents;
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] content, int offset, int length) {
            bytes.write(content, offset, length);
        }

        @Override
        public void close() {
            documents.add(bytes.toByteArray());
        }
    }
}
