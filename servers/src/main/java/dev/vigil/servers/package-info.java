/** The real servers of the one-machine edition, each started inside this process with its data in a folder. */
package dev.vigil.servers;
