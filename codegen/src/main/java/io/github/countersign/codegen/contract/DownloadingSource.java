package io.github.countersign.codegen.contract;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Documents in files, on the class path and, since somebody allowed it, at http and https addresses. Thread-safe. */
public final class DownloadingSource implements ContractSource {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ContractSource local = new LocalSource();

    @Override
    public byte[] read(URI uri) throws IOException {
        return "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()) ? download(uri) : local.read(uri);
    }

    private static byte[] download(URI uri) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("the server answered with status " + response.statusCode());
                }
                return LocalSource.limited(body);
            }
        } catch (ConnectException e) {
            throw new IOException(
                    "there is no connection to %s: check the network, or save the file and name it instead"
                            .formatted(uri.getHost()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the download was interrupted", e);
        }
    }
}
