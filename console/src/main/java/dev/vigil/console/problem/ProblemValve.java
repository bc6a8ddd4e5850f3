package dev.vigil.console.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;

/** Answers what Tomcat refuses before any of our code is reached, such as a path that cannot be decoded. */
public final class ProblemValve extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpServletResponse answer = response.getResponse();
        answer.setContentType("application/problem+json");
        answer.setCharacterEncoding("UTF-8");
        try {
            PrintWriter writer = response.getReporter();
            if (writer != null) {
                writer.write("{\"type\":\"about:blank\",\"title\":\"" + status.getReasonPhrase() + "\",\"status\":"
                        + status.value() + ",\"code\":\"refused\"}");
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("nobody waits for the answer any more", gone);
        }
    }
}
