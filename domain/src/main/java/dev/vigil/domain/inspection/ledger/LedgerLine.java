package dev.vigil.domain.inspection.ledger;

/**
 * One line of the ledger of visits saved.
 *
 * @param name enterprise, street or month ({@code 2026-03}), or the code of a department, an item or a management level
 * @param would visits that the leads would have caused alone
 * @param was visits paid
 */
public record LedgerLine(String name, int would, int was) {
    public int saved() {
        return would - was;
    }
}
