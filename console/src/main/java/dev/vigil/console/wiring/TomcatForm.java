package dev.vigil.console.wiring;

import dev.vigil.console.problem.ProblemValve;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** How Tomcat is to behave, where properties do not reach. */
public final class TomcatForm implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String UNREAD = "65536";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addErrorPages(new ErrorPage(dev.vigil.console.problem.ErrorPage.PATH));
        // what a reader of the live stream leaves unread is kept by the kernel, so much for each and no more
        factory.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", UNREAD));
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }
}
