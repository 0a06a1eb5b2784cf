package io.github.countersign.benchmarks.rival;

import io.github.countersign.benchmarks.message.EnvelopeIds;
import io.github.countersign.benchmarks.seam.Call;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Rival;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The physical floor: no XML is made and none is read. A small request lies ready in memory, a large one in a file that the kernel sends; a document that
 * comes back is read and dropped.
 */
public final class PreparedBytes implements Rival {

    private static final long LARGEST_IN_MEMORY = 1_000_000;

    @Override
    public Call prepare(Job job) throws Exception {
        RawConnections connections = new RawConnections(job.endpoint(), job.idle());
        return switch (job.operation()) {
            case STATUS -> new Prepared(connections, id -> status(connections, id));
            case RECEIVE -> new Prepared(connections, id -> receive(connections, id));
            case SEND ->
                Files.size(job.document()) > LARGEST_IN_MEMORY ? file(job, connections) : memory(job, connections);
        };
    }

    private static String status(RawConnections connections, String id) throws Exception {
        byte[] body = RawEnvelope.requestStatus(id);
        return connections.with(connection -> {
            connection.write("RequestStatus", body, body.length);
            byte[] answer = connection.answer();
            return EnvelopeIds.firstIn(answer, answer.length);
        });
    }

    private static String receive(RawConnections connections, String id) throws Exception {
        byte[] body = RawEnvelope.requestPdf(id);
        long length = connections.with(connection -> {
            connection.write("RequestPDF", body, body.length);
            return connection.drop();
        });
        long wanted = EnvelopeIds.documentLength(id);
        // What is around the document is not looked at, only that the document can be in it.
        return length > (wanted + 2) / 3 * 4 ? id : EnvelopeIds.ofDocument(length);
    }

    private static Call memory(Job job, RawConnections connections) throws IOException {
        byte[] body = RawEnvelope.sending(Files.readAllBytes(job.document()));
        byte[] head = RawConnection.head(job.endpoint(), "CreateAndSendEnvelope", body.length);
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return new Prepared(
                connections,
                id -> connections.with(connection -> {
                    connection.write(request, request.length);
                    byte[] answer = connection.answer();
                    return EnvelopeIds.firstIn(answer, answer.length);
                }));
    }

    private static Call file(Job job, RawConnections connections) throws IOException {
        Path request = Files.createTempFile(job.folder(), "request", ".http");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(request))) {
            long length = RawEnvelope.lengthSending(Files.size(job.document()));
            out.write(RawConnection.head(job.endpoint(), "CreateAndSendEnvelope", length));
            RawEnvelope.writeSending(job.document(), out);
        }
        return new Prepared(
                connections,
                id -> connections.with(connection -> {
                    try (FileChannel file = FileChannel.open(request)) {
                        connection.send(file);
                    }
                    byte[] answer = connection.answer();
                    return EnvelopeIds.firstIn(answer, answer.length);
                })) {
            @Override
            public void close() {
                super.close();
                try {
                    Files.delete(request);
                } catch (IOException e) {
                    throw new IllegalStateException("A prepared request cannot be deleted", e);
                }
            }
        };
    }

    private static class Prepared implements Call {

        private final RawConnections connections;
        private final Action action;

        Prepared(RawConnections connections, Action action) {
            this.connections = connections;
            this.action = action;
        }

        @Override
        public String call(String envelopeId) throws Exception {
            return action.call(envelopeId);
        }

        @Override
        public void close() {
            connections.close();
        }
    }

    @FunctionalInterface
    private interface Action {
        String call(String envelopeId) throws Exception;
    }
}
