package dev.vigil.console.picture;

import dev.vigil.console.problem.ProblemException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Evidence pictures, photos of findings and signatures. Only who has seen the alert or the task knows the name
 * of its pictures, 256 bits that nobody guesses.
 */
@RestController
@RequestMapping("/api/pictures/{sha256}")
public final class PictureResource {
    /** For the whole body of such a request. */
    public static final long LARGEST = 4L << 20;

    private final Pictures pictures;

    public PictureResource(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping(produces = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    ResponseEntity<byte[]> picture(@PathVariable String sha256) {
        byte[] bytes = (Pictures.isName(sha256) ? pictures.find(sha256) : java.util.Optional.<byte[]>empty())
                .orElseThrow(() -> ProblemException.notFound("picture", sha256));
        PictureKind kind = PictureKind.of(bytes).orElseThrow(() -> ProblemException.notFound("picture", sha256));
        return ResponseEntity.ok()
                .contentType(kind.type())
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(bytes);
    }

    /** The same picture again changes nothing. */
    @PutMapping(consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    ResponseEntity<Void> keep(@PathVariable String sha256, @RequestBody byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "a picture may have 4 MiB");
        }
        if (PictureKind.of(bytes).isEmpty()) {
            throw ProblemException.invalid("照片须为 JPEG 或 PNG", "neither JPEG nor PNG");
        }
        if (!Pictures.nameOf(bytes).equals(sha256)) {
            throw ProblemException.invalid(
                    "照片内容与名称不符，传输中有缺失，请重传", "the bytes are not those of the name: some were lost on the way");
        }
        pictures.keep(sha256, bytes);
        return ResponseEntity.noContent().build();
    }
}
