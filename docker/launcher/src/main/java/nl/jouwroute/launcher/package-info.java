/** Starts the whole system on one machine: database, migrations, sample data, both applications. */
package nl.jouwroute.launcher;
