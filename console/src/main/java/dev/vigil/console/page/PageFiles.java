package dev.vigil.console.page;

import dev.vigil.console.web.KnownParameters;
import dev.vigil.console.web.LenientEnum;
import dev.vigil.console.web.LenientTime;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the page. Its own paths, such as {@code /alerts/a-1}, all lead to the one document that draws them. */
public final class PageFiles implements WebMvcConfigurer {
    private static final String FOLDER = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // names of assets carry a hash of their content, so a browser never has to ask again
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FOLDER + "assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FOLDER)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new OneDocument());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new LenientTime());
        registry.addConverterFactory(new LenientEnum());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
    }

    private static final class OneDocument extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource found = super.getResource(path, location);
            if (found != null) {
                return found;
            }
            boolean isFile = path.substring(path.lastIndexOf('/') + 1).contains(".");
            boolean isData = path.startsWith("api/") || path.startsWith("actuator/");
            return isFile || isData ? null : super.getResource("index.html", location);
        }
    }
}
