package org.demarche.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file behind the ledger: an SQLite database in WAL mode, so that others read while one writes.
 *
 * <p>A transaction that was not committed leaves nothing behind, whatever ends the process.
 */
final class Store implements AutoCloseable {

    /** Marks the file as a ledger: "Dmrc". */
    private static final int APPLICATION = 0x446d7263;

    /** Of the tables; a file of another version is refused. */
    static final int VERSION = 3;

    /** How long to wait for a lock that another process has, where nothing else is said: longer than a merge of many reports takes. */
    static final int PATIENCE_MS = 20_000;

    /** So much of the file is read where it lies in memory, without copying page after page. */
    private static final long MAPPED_BYTES = 1L << 31;

    private static final int MOST_REASONS = 20_000;

    /** A page that many reports touch is copied from the log to the file once for all of them: 40 MB of log. */
    private static final int CHECKPOINT_PAGES = 10_000;

    private final Connection connection;
    private final int patience;
    private final Map<String, Prepared> prepared = new LinkedHashMap<>();
    private final Map<String, Long> reasons = new HashMap<>();

    /** What this transaction has marked already. */
    private final Set<String> marked = new HashSet<>();

    /** A statement that is kept, and the names of what it gives once they are known. */
    private record Prepared(PreparedStatement statement, Map<String, Integer> columns) {}

    private Store(Connection connection, int patience) {
        this.connection = connection;
        this.patience = patience;
    }

    /** Opens the file; where it is missing, makes it. */
    static Store open(Path file) {
        return opened(file, true, PATIENCE_MS);
    }

    /** Opens a file that is there. */
    static Store known(Path file) {
        return known(file, PATIENCE_MS);
    }

    /** Opens a file that is there, and waits at most so many milliseconds for any lock. */
    static Store known(Path file, int patience) {
        if (!Files.exists(file)) {
            throw new LedgerException(LedgerException.Why.MISSING, "no such file");
        }
        return opened(file, false, patience);
    }

    private static Store opened(Path file, boolean make, int patience) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(patience);
        config.setCacheSize(-64_000);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        // Else the driver asks for the number of the row after every insert.
        config.setGetGeneratedKeys(false);
        boolean fresh = !Files.exists(file) || isEmpty(file);
        Store store;
        try {
            store = new Store(DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties()), patience);
        } catch (SQLException e) {
            throw broken(e);
        }
        try {
            store.plain("PRAGMA mmap_size = " + MAPPED_BYTES);
            store.plain("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
            if (fresh && make) {
                store.transaction(() -> store.make());
            }
            store.check();
            return store;
        } catch (LedgerException e) {
            store.close();
            throw e;
        }
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void make() {
        if (number("PRAGMA application_id") == APPLICATION) {
            return;
        }
        try (InputStream in = Store.class.getResourceAsStream("tables.sql")) {
            if (in == null) {
                throw new LedgerException(LedgerException.Why.BROKEN, "no tables.sql on the class path");
            }
            for (String command : new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\n", -1)) {
                if (!command.isBlank()) {
                    plain(command);
                }
            }
        } catch (IOException e) {
            throw new LedgerException(LedgerException.Why.BROKEN, "tables.sql: " + e, e);
        }
        plain("PRAGMA application_id = " + APPLICATION);
        plain("PRAGMA user_version = " + VERSION);
    }

    private void check() {
        if (number("PRAGMA application_id") != APPLICATION) {
            throw new LedgerException(LedgerException.Why.NOT_A_LEDGER, "it is no ledger");
        }
        long version = number("PRAGMA user_version");
        if (version != VERSION) {
            throw new LedgerException(
                    LedgerException.Why.OTHER_VERSION,
                    "it is of version " + version + ", and this Demarche knows version " + VERSION);
        }
    }

    /** Whether to wait for another process that writes. */
    void patient(boolean patient) {
        plain("PRAGMA busy_timeout = " + (patient ? patience : 0));
    }

    /** All or nothing. */
    void transaction(Runnable work) {
        plain("BEGIN IMMEDIATE");
        marked.clear();
        boolean done = false;
        try {
            work.run();
            plain("COMMIT");
            done = true;
        } finally {
            if (!done) {
                reasons.clear();
                rollback();
            }
        }
    }

    private void rollback() {
        try {
            plain("ROLLBACK");
        } catch (LedgerException e) {
            // The cause is on its way already.
            prepared.clear();
        }
    }

    /** One picture of the store for several reads, whatever others write in between. */
    void snapshot(Runnable work) {
        plain("BEGIN");
        try {
            work.run();
        } finally {
            plain("COMMIT");
        }
    }

    void plain(String command) {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Runs a command; gives the number of rows that it changed. */
    int run(String command, Object... values) {
        try {
            return filled(command, values).statement().executeUpdate();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    void insert(String table, Map<String, Object> cells) {
        String columns = String.join(", ", cells.keySet());
        String marks = "?, ".repeat(cells.size() - 1) + "?";
        run(
                "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")",
                cells.values().toArray());
    }

    /** Inserts a row and gives its number. */
    long numbered(String table, Map<String, Object> cells) {
        insert(table, cells);
        return number("SELECT last_insert_rowid()");
    }

    void each(String query, Consumer<Row> taker, Object... values) {
        until(
                query,
                r -> {
                    taker.accept(r);
                    return true;
                },
                values);
    }

    /** Row by row, as long as the taker wants more. */
    void until(String query, Predicate<Row> taker, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            fill(statement, values);
            try (ResultSet found = statement.executeQuery()) {
                Map<String, Integer> columns = columns(found);
                boolean more = true;
                while (more && found.next()) {
                    more = taker.test(row(found, columns));
                }
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** All rows at once; the statement is kept for the next time. */
    List<Row> rows(String query, Object... values) {
        List<Row> out = new ArrayList<>();
        try {
            Prepared known = filled(query, values);
            try (ResultSet found = known.statement().executeQuery()) {
                if (known.columns().isEmpty()) {
                    known.columns().putAll(columns(found));
                }
                while (found.next()) {
                    out.add(row(found, known.columns()));
                }
            }
        } catch (SQLException e) {
            throw broken(e);
        }
        return out;
    }

    Optional<Row> first(String query, Object... values) {
        return rows(query, values).stream().findFirst();
    }

    /** The first cell of the first row; zero where there is none. */
    long number(String query, Object... values) {
        try (ResultSet found = filled(query, values).statement().executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static Map<String, Integer> columns(ResultSet found) throws SQLException {
        Map<String, Integer> out = new LinkedHashMap<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            out.put(found.getMetaData().getColumnLabel(i), i - 1);
        }
        return out;
    }

    private static Row row(ResultSet found, Map<String, Integer> columns) throws SQLException {
        Object[] cells = new Object[found.getMetaData().getColumnCount()];
        for (int i = 0; i < cells.length; i++) {
            Object cell = found.getObject(i + 1);
            cells[i] = cell == null ? Optional.empty() : cell;
        }
        return new Row(columns, cells);
    }

    /** The number of these words among those that many rows share; they are put there where they are new. */
    long reason(String words) {
        Long known = reasons.get(words);
        if (known != null) {
            return known;
        }
        run("INSERT OR IGNORE INTO reasons (words) VALUES (?)", words);
        long no = number("SELECT no FROM reasons WHERE words = ?", words);
        if (reasons.size() < MOST_REASONS) {
            reasons.put(words, no);
        }
        return no;
    }

    /** Marks something to be merged again. */
    void dirty(String kind, String block) {
        if (marked.add(kind + " " + block)) {
            mark(kind, block);
        }
    }

    private void mark(String kind, String block) {
        run("INSERT OR IGNORE INTO dirty (kind, block) VALUES (?, ?)", kind, block);
    }

    private Prepared filled(String command, Object... values) throws SQLException {
        Prepared known = prepared.get(command);
        if (known == null) {
            known = new Prepared(connection.prepareStatement(command), new LinkedHashMap<>());
            prepared.put(command, known);
        }
        fill(known.statement(), values);
        return known;
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Optional<?> maybe) {
                if (maybe.isPresent()) {
                    statement.setObject(i + 1, maybe.get());
                } else {
                    statement.setNull(i + 1, java.sql.Types.NULL);
                }
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private static LedgerException broken(SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        int primary = code.code & 0xFF;
        if (primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new LedgerException(LedgerException.Why.LOCKED, "another process is writing to it", e);
        }
        if (primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return new LedgerException(LedgerException.Why.NOT_A_LEDGER, "it is no ledger", e);
        }
        return new LedgerException(LedgerException.Why.BROKEN, String.valueOf(e.getMessage()), e);
    }

    @Override
    public void close() {
        try {
            for (Prepared known : prepared.values()) {
                known.statement().close();
            }
            connection.close();
        } catch (SQLException e) {
            throw broken(e);
        }
    }
}
