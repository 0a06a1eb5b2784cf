package io.github.countersign.codegen;

import io.github.countersign.codegen.contract.ContractException;
import io.github.countersign.codegen.contract.ContractSource;
import io.github.countersign.codegen.contract.DownloadingSource;
import io.github.countersign.codegen.contract.LocalSource;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;

/** What a user writes to name a contract: a path, from the folder of the project, or an address. */
final class WsdlAddress {

    private WsdlAddress() {}

    static URI of(String written, File projectFolder) {
        if (written.startsWith("http://") || written.startsWith("https://") || written.startsWith("file:")) {
            try {
                return URI.create(written);
            } catch (IllegalArgumentException e) {
                throw new ContractException("'%s' is no address: %s.".formatted(written, e.getMessage()));
            }
        }
        Path path = Path.of(written);
        return (path.isAbsolute() ? path : projectFolder.toPath().resolve(path))
                .normalize()
                .toUri();
    }

    static ContractSource source(boolean allowDownload) {
        return allowDownload ? new DownloadingSource() : new LocalSource();
    }
}
