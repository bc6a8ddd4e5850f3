package dev.vigil.console.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Whether a request comes from this very machine, and not through a proxy on it. */
final class Loopback {
    private static final List<String> SIGNS_OF_A_PROXY =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private Loopback() {}

    static boolean isPeer(HttpServletRequest request) {
        return SIGNS_OF_A_PROXY.stream().allMatch(header -> request.getHeader(header) == null)
                && isLoopback(request.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
