#include "db/names_read_store.hpp"

#include "db/sodium.hpp"

#include <sodium.h>

namespace clearframe::db {
namespace {

/// Keyed by nothing: it only has to be the same for the same names, and to hold none of them.
Blob hashOf(const std::string& names) {
    startSodium();
    Blob hash(crypto_generichash_BYTES);
    ::crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(names.data()), names.size(),
                         nullptr, 0);
    return hash;
}

} // namespace

policy::Done SqliteNamesReadStore::add(const ports::NamesRead& read, const std::string& names) {
    return session_.guarded([&] {
        const Blob hash = hashOf(names);
        session_.sql("INSERT INTO names_read (by, at, list_version, names) VALUES (?1, ?2, ?3, ?4)")
            .with(read.by, read.at, read.listVersion, hash)
            .run();
    });
}

policy::Result<std::vector<ports::NamesRead>> SqliteNamesReadStore::readersOf(const std::string& names) {
    return session_.guarded([&] {
        std::vector<ports::NamesRead> readers;
        const Blob hash = hashOf(names);
        Sql rows = session_.sql("SELECT by, at, list_version FROM names_read WHERE names = ?1 ORDER BY number");
        rows.with(hash);
        while (rows.next()) {
            ports::NamesRead read;
            read.by = rows.takeText();
            read.at = rows.takeTime();
            read.listVersion = rows.takeInt();
            readers.push_back(std::move(read));
        }
        return readers;
    });
}

} // namespace clearframe::db
