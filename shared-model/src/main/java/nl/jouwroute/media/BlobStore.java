package nl.jouwroute.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Where the files of videos lie. What it has acknowledged it keeps, also when the machine goes down right after.
 * Several nodes may share one store.
 */
public interface BlobStore {

    /**
     * How much of the file is durably here; 0 when there is none.
     *
     * @throws IOException the store does not answer
     */
    long length(BlobKey key) throws IOException;

    /**
     * The size of a finished file.
     *
     * @throws java.nio.file.NoSuchFileException there is no such file
     */
    long size(BlobKey key) throws IOException;

    /**
     * Adds what the stream gives to the end of the file, which begins to exist with its first byte. What was read
     * before a fault stays, durably.
     *
     * @param offset where the sender thinks that the file ends
     * @param atMost bytes to take; of a longer stream the rest is left unread
     * @return the file's new length
     * @throws BlobInUse somebody else is adding to it
     * @throws WrongOffset the file ends elsewhere; nothing was taken
     * @throws StorageFull no room left
     * @throws IOException the stream broke off, or the store failed
     */
    long append(BlobKey key, long offset, InputStream bytes, long atMost) throws IOException;

    /**
     * Writes a part of the file to a stream.
     *
     * @throws java.nio.file.NoSuchFileException there is no such file
     */
    void copyTo(BlobKey key, long from, long count, OutputStream out) throws IOException;

    /**
     * Puts a finished file in the store, all or nothing; the local file is then the store's.
     *
     * @throws StorageFull no room left
     */
    void put(BlobKey key, Path localFile) throws IOException;

    /**
     * The file as a local one, for programs that need a path. Only to be read.
     *
     * @throws java.nio.file.NoSuchFileException there is no such file
     */
    Path localCopy(BlobKey key) throws IOException;

    /** Throws the file away; fine when there is none. */
    void delete(BlobKey key) throws IOException;

    /**
     * Makes sure that so many bytes can be taken.
     *
     * @throws StorageFull no room for them
     */
    void requireRoomFor(long bytes) throws IOException;

    /** A local folder for files in the making, on the same disk where that matters to {@link #put}. */
    Path workFolder() throws IOException;
}
