/** What nothing can be faster than: a page without anything in it, and a servlet with one query. Never deployed but by the benchmark. */
package nl.jouwroute.benchmark;
