/**
 * How unusual a reading is (异常检测): a streaming detector of bounded memory. Pure: the same readings in the same order
 * give the same scores, and a detector that was written and read back goes on as if nothing had happened.
 */
package dev.vigil.rules.anomaly;
