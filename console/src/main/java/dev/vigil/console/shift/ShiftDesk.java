package dev.vigil.console.shift;

import dev.vigil.console.account.Account;
import dev.vigil.console.account.LogIn;
import dev.vigil.console.account.Permission;
import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryEntry;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.console.json.CanonicalJson;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.web.OnceKey;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Where one watch hands over to the next. Both sign, and the sheet goes into the history. */
public final class ShiftDesk {
    private static final int LONGEST = 10_000;
    private static final int MOST = 5_000;

    private final ShiftTable shifts;
    private final LogIn logIn;
    private final History history;
    private final Clock clock;

    public ShiftDesk(ShiftTable shifts, LogIn logIn, History history, Clock clock) {
        this.shifts = shifts;
        this.logIn = logIn;
        this.history = history;
        this.clock = clock;
    }

    /** The same key gives the same hand-over, once. */
    Shift handOver(Account outgoing, ShiftSheet sheet, Optional<String> key, String address) {
        String id = OnceKey.id("s-", outgoing.name(), key);
        Optional<Shift> before = shifts.find(id);
        if (before.isPresent()) {
            return before.get();
        }
        refuseUnusable(outgoing, sheet);
        refuseUnsigned(sheet, address);
        Shift shift = Shift.of(id, clock.millis(), outgoing.name(), sheet);
        return history.writing(pen -> {
            shifts.keep(shift);
            pen.write(new HistoryEntry(
                    HistoryKind.SHIFT,
                    id,
                    1,
                    "",
                    shift.at().toInstant().toEpochMilli(),
                    outgoing.name(),
                    CanonicalJson.text(shift),
                    null));
            return shift;
        });
    }

    private void refuseUnsigned(ShiftSheet sheet, String address) {
        LogIn.Outcome signed =
                logIn.signature(sheet.incoming(), sheet.password() == null ? "" : sheet.password(), address);
        if (signed.waitMillis() > 0) {
            throw ProblemException.of(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-attempts",
                    "too many failed attempts; wait before the next");
        }
        Account incoming = signed.account()
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.UNPROCESSABLE_CONTENT, "wrong-password", "name and password do not fit together"));
        if (!incoming.may(Permission.HANDLE_ALERTS)) {
            throw ProblemException.invalid(incoming.name() + "不是值守人员", incoming.name() + " is no watch staff");
        }
    }

    private static void refuseUnusable(Account outgoing, ShiftSheet sheet) {
        if (sheet.incoming().equals(outgoing.name())) {
            throw ProblemException.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "wrong-password", "nobody hands over to himself");
        }
        if (sheet.to().isBefore(sheet.from())) {
            throw ProblemException.invalid("结束时间不得早于开始时间", "to must not lie before from");
        }
        boolean tooLong = sheet.notes().length() > LONGEST
                || sheet.open().size() > MOST
                || sheet.tasks().size() > MOST
                || sheet.mutes().size() > MOST
                || sheet.callBacks().stream().mapToInt(String::length).sum() > LONGEST;
        if (tooLong) {
            throw ProblemException.invalid("交接单过长", "the sheet is too long");
        }
    }
}
