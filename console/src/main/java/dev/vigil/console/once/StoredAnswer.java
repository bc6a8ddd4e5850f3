package dev.vigil.console.once;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What was answered to a post.
 *
 * @param fingerprint of the request that it answers
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a table; never compared as a whole
record StoredAnswer(
        byte[] fingerprint,
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        byte[] body) {
    static StoredAnswer of(byte[] fingerprint, ContentCachingResponseWrapper response) {
        return new StoredAnswer(
                fingerprint,
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getHeader(HttpHeaders.ETAG),
                response.getContentAsByteArray());
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader(OnceFilter.REPLAYED, "true");
        if (contentType != null) {
            response.setContentType(contentType);
        }
        if (location != null) {
            response.setHeader(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.setHeader(HttpHeaders.ETAG, etag);
        }
        response.getOutputStream().write(body);
    }
}
