#include "db/photo_store.hpp"

#include "db/decision_rows.hpp"
#include "db/failures.hpp"
#include "db/words.hpp"

#include <SQLiteCpp/Column.h>
#include <fmt/format.h>

#include <bit>

namespace clearframe::db {

using policy::FailureKind;
using policy::PhotoId;
using ports::StoredPhoto;

namespace {

// SQLite's integers are signed; the 64 bits are what counts.
std::int64_t toStored(std::uint64_t near) {
    return std::bit_cast<std::int64_t>(near);
}
std::uint64_t fromStored(std::int64_t near) {
    return std::bit_cast<std::uint64_t>(near);
}

constexpr const char* selectPhoto =
    "SELECT p.number, p.id, p.event, p.purpose, p.source_name, p.file_hash, p.fingerprint_exact, p.fingerprint_near, "
    "p.width, p.height, p.format, p.tags_unreadable, p.detector, p.staged_at, k.key, d.photo IS NOT NULL "
    "FROM photo p LEFT JOIN photo_key k ON k.photo = p.number LEFT JOIN deleted_photo d ON d.photo = p.number";

void writeFaces(Session& session, std::int64_t photo, const std::vector<policy::Face>& faces) {
    Sql insert = session.sql("INSERT INTO face (photo, id, position, x, y, w, h, score, origin) "
                             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    int position = 0;
    for (const policy::Face& face : faces) {
        insert.with(photo, face.id, position++, face.box, face.score, wordFor(originWords, face.origin)).run();
    }
}

policy::Face takeFace(Sql& row) {
    policy::Face face;
    face.id = row.takeInt();
    face.box = row.takeRect();
    face.score = row.takeReal();
    face.origin = meaningOf(originWords, row.takeText());
    return face;
}

void writeTags(Session& session, std::int64_t photo, const std::vector<policy::PersonTag>& tags) {
    Sql insert =
        session.sql("INSERT INTO tag (photo, position, name, source, x, y, w, h, place_unusable, people_branch) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    int position = 0;
    for (const policy::PersonTag& tag : tags) {
        insert
            .with(photo, position++, tag.name, wordFor(tagSourceWords, tag.source), tag.region, tag.placeUnusable,
                  tag.peopleBranch)
            .run();
    }
}

policy::PersonTag takeTag(Sql& row) {
    policy::PersonTag tag;
    tag.name = row.takeText();
    tag.source = meaningOf(tagSourceWords, row.takeText());
    tag.region = row.takeOptionalRect();
    tag.placeUnusable = row.takeFlag();
    tag.peopleBranch = row.takeFlag();
    return tag;
}

StoredPhoto takePhoto(Sql& row) {
    StoredPhoto photo;
    photo.id.value = row.takeText();
    photo.event = row.takeText();
    photo.purpose = meaningOf(purposeWords, row.takeText());
    photo.sourceName = row.takeText();
    photo.fileHash = row.takeText();
    photo.fingerprint.exact = row.takeText();
    photo.fingerprint.near = fromStored(row.takeLong());
    photo.size.width = row.takeInt();
    photo.size.height = row.takeInt();
    photo.format = row.takeText();
    photo.tagsUnreadable = row.takeFlag();
    photo.detector = row.takeText();
    photo.stagedAt = row.takeTime();
    photo.key = row.takeBlob();
    photo.deleted = row.takeFlag();
    return photo;
}

/// Photos, then their faces, then their tags: three statements, however many photos there are. `where` speaks of `p`,
/// and ?1 is the one value in it.
std::vector<StoredPhoto> readPhotos(Session& session, const std::string& where, const std::string& value) {
    std::vector<StoredPhoto> photos;
    std::vector<std::int64_t> numbers;
    Sql rows = session.sql(fmt::format("{} WHERE {} ORDER BY p.number", selectPhoto, where).c_str());
    rows.with(value);
    while (rows.next()) {
        numbers.push_back(rows.takeLong());
        photos.push_back(takePhoto(rows));
    }
    std::size_t at = 0;
    // Both come in the order of their photos; the rows of photos that were not asked for are passed over.
    const auto owner = [&](std::int64_t number) -> StoredPhoto* {
        while (at < numbers.size() && numbers[at] < number)
            ++at;
        return at < numbers.size() && numbers[at] == number ? &photos[at] : nullptr;
    };
    Sql faces = session.sql(fmt::format("SELECT f.photo, f.id, f.x, f.y, f.w, f.h, f.score, f.origin FROM face f "
                                        "JOIN photo p ON p.number = f.photo WHERE {} ORDER BY f.photo, f.position",
                                        where)
                                .c_str());
    faces.with(value);
    while (faces.next()) {
        if (auto* photo = owner(faces.takeLong())) photo->faces.push_back(takeFace(faces));
    }
    at = 0;
    Sql tags = session.sql(fmt::format("SELECT t.photo, t.name, t.source, t.x, t.y, t.w, t.h, t.place_unusable, "
                                       "t.people_branch FROM tag t JOIN photo p ON p.number = t.photo WHERE {} "
                                       "ORDER BY t.photo, t.position",
                                       where)
                               .c_str());
    tags.with(value);
    while (tags.next()) {
        if (auto* photo = owner(tags.takeLong())) photo->tags.push_back(takeTag(tags));
    }
    return photos;
}

} // namespace

policy::Done SqlitePhotoStore::add(const StoredPhoto& photo) {
    return session_.guarded([&] {
        session_
            .sql("INSERT INTO photo (id, event, purpose, source_name, file_hash, fingerprint_exact, fingerprint_near, "
                 "width, height, format, tags_unreadable, detector, staged_at) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")
            .with(photo.id.value, photo.event, wordFor(purposeWords, photo.purpose), photo.sourceName, photo.fileHash,
                  photo.fingerprint.exact, toStored(photo.fingerprint.near), photo.size.width, photo.size.height,
                  photo.format, photo.tagsUnreadable, photo.detector, photo.stagedAt)
            .run();
        const std::int64_t number = session_.database().getLastInsertRowid();
        if (!photo.key.empty()) {
            session_.sql("INSERT INTO photo_key (photo, key) VALUES (?1, ?2)").with(number, photo.key).run();
        }
        writeFaces(session_, number, photo.faces);
        writeTags(session_, number, photo.tags);
    });
}

policy::Result<std::optional<StoredPhoto>> SqlitePhotoStore::find(const PhotoId& id) {
    return session_.guarded([&]() -> std::optional<StoredPhoto> {
        auto photos = readPhotos(session_, "p.id = ?1", id.value);
        if (photos.empty()) return std::nullopt;
        return std::move(photos.front());
    });
}

policy::Result<std::vector<StoredPhoto>> SqlitePhotoStore::ofEvent(const std::string& event) {
    return session_.guarded([&] {
        auto photos = readPhotos(session_, "(?1 = '' OR p.event = ?1)", event);
        std::erase_if(photos, &StoredPhoto::deleted);
        return photos;
    });
}

policy::Result<std::optional<PhotoId>> SqlitePhotoStore::withFileHash(const std::string& event,
                                                                      const std::string& hash) {
    return session_.guarded([&]() -> std::optional<PhotoId> {
        Sql row = session_.sql("SELECT id FROM photo WHERE event = ?1 AND file_hash = ?2");
        if (!row.with(event, hash).next()) return std::nullopt;
        return PhotoId{row.takeText()};
    });
}

std::int64_t SqlitePhotoStore::numberOf(const PhotoId& id) {
    Sql row = session_.sql("SELECT number FROM photo WHERE id = ?1");
    if (row.with(id.value).next()) return row.takeLong();
    throw StoreProblem(
        {FailureKind::notFound,
         fmt::format("There is no photo {} on this device. List the photos to see what is staged.", id.value)});
}

policy::Done SqlitePhotoStore::decide(const PhotoId& id, const std::vector<policy::Decision>& more) {
    return session_.guarded([&] { appendDecisions(session_, numberOf(id), more); });
}

policy::Result<std::vector<policy::Decision>> SqlitePhotoStore::decisions(const PhotoId& id) {
    return session_.guarded([&] { return readDecisions(session_, numberOf(id)); });
}

policy::Result<std::map<PhotoId, std::vector<policy::Decision>>>
SqlitePhotoStore::decisionsOf(const std::string& event) {
    return session_.guarded([&] {
        std::map<PhotoId, std::vector<policy::Decision>> byId;
        auto byNumber = readDecisionsOf(session_, event);
        Sql rows = session_.sql("SELECT number, id FROM photo WHERE ?1 = '' OR event = ?1");
        rows.with(event);
        while (rows.next()) {
            const auto found = byNumber.find(rows.takeLong());
            if (found != byNumber.end()) byId.emplace(rows.takeText(), std::move(found->second));
        }
        return byId;
    });
}

policy::Result<ports::NamesSeen> SqlitePhotoStore::namesSeen(const std::string& event) {
    return session_.guarded([&] {
        ports::NamesSeen seen;
        Sql tags = session_.sql("SELECT DISTINCT t.name FROM tag t JOIN photo p ON p.number = t.photo "
                                "WHERE (?1 = '' OR p.event = ?1) AND t.name <> ''");
        tags.with(event);
        while (tags.next())
            seen.tagged.push_back(tags.takeText());
        Sql pupils =
            session_.sql("SELECT d.pupil FROM decision d JOIN photo p ON p.number = d.photo "
                         "WHERE (?1 = '' OR p.event = ?1) AND d.pupil IS NOT NULL "
                         "UNION SELECT t.pupil FROM decision_pupil t JOIN decision d ON d.photo = t.photo AND "
                         "d.position = t.decision "
                         "JOIN photo p ON p.number = d.photo WHERE (?1 = '' OR p.event = ?1) AND d.kind = 'roll'");
        pupils.with(event);
        while (pupils.next())
            seen.answered.push_back({pupils.takeText()});
        return seen;
    });
}

policy::Result<std::string> SqlitePhotoStore::revision() {
    return session_.guarded([&] {
        Sql row = session_.sql("SELECT (SELECT coalesce(max(number), 0) FROM photo), (SELECT count(*) FROM photo), "
                               "(SELECT count(*) FROM deleted_photo), (SELECT count(*) FROM decision WHERE kind IN "
                               "('block', 'never-seen', 'could-tell', 'about-no', 'undo'))");
        row.next();
        const auto newest = row.takeLong();
        const auto photos = row.takeLong();
        const auto deleted = row.takeLong();
        return fmt::format("{} {} {} {}", newest, photos, deleted, row.takeLong());
    });
}

policy::Done SqlitePhotoStore::erase(const PhotoId& id) {
    return session_.guarded([&] {
        const std::int64_t number = numberOf(id);
        session_.sql("INSERT INTO deleted_photo (photo) VALUES (?1) ON CONFLICT DO NOTHING").with(number).run();
        session_.sql("DELETE FROM photo_key WHERE photo = ?1").with(number).run();
        session_.sql("DELETE FROM face WHERE photo = ?1").with(number).run();
        session_.sql("DELETE FROM tag WHERE photo = ?1").with(number).run();
        session_.sql("UPDATE photo SET source_name = '' WHERE number = ?1").with(number).run();
        session_.wipeAfterCommit();
    });
}

policy::Result<std::vector<std::pair<PhotoId, ports::Fingerprint>>> SqlitePhotoStore::blocked() {
    return session_.guarded([&] {
        std::vector<std::pair<PhotoId, ports::Fingerprint>> blocked;
        Sql rows = session_.sql(
            "SELECT id, fingerprint_exact, fingerprint_near FROM photo WHERE number IN "
            "(SELECT d.photo FROM decision d WHERE (d.kind = 'block' OR (d.kind = 'never-seen' AND d.answer = 'yes') "
            "OR (d.kind IN ('could-tell', 'about-no') AND d.answer = 'block')) AND NOT EXISTS (SELECT 1 FROM decision "
            "u WHERE "
            "u.photo = d.photo AND u.kind = 'undo' AND u.undoes = d.step) "
            "UNION SELECT photo FROM deleted_photo) ORDER BY number");
        while (rows.next()) {
            PhotoId id{rows.takeText()};
            std::string exact = rows.takeText();
            const std::uint64_t near = fromStored(rows.takeLong());
            blocked.emplace_back(std::move(id), ports::Fingerprint{std::move(exact), near});
        }
        return blocked;
    });
}

policy::Result<std::vector<std::pair<PhotoId, policy::PupilKey>>> SqlitePhotoStore::named() {
    return session_.guarded([&] {
        std::vector<std::pair<PhotoId, policy::PupilKey>> named;
        Sql rows = session_.sql("SELECT p.id, d.pupil FROM decision d JOIN photo p ON p.number = d.photo "
                                "WHERE d.kind = 'name' UNION "
                                "SELECT p.id, t.pupil FROM decision_pupil t JOIN photo p ON p.number = t.photo "
                                "JOIN decision d ON d.photo = t.photo AND d.position = t.decision "
                                "WHERE d.kind = 'roll'"); // never those who were only looked for
        while (rows.next()) {
            PhotoId id{rows.takeText()};
            named.emplace_back(std::move(id), policy::PupilKey{rows.takeText()});
        }
        return named;
    });
}

policy::Done SqlitePhotoStore::rememberSource(const std::string& event, const std::string& folder) {
    return session_.guarded([&] {
        session_.sql("INSERT INTO source_folder (event, folder) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
            .with(event, folder)
            .run();
    });
}

policy::Result<std::vector<std::string>> SqlitePhotoStore::sources() {
    return session_.guarded([&] {
        std::vector<std::string> folders;
        Sql rows = session_.sql("SELECT DISTINCT folder FROM source_folder ORDER BY folder");
        while (rows.next())
            folders.push_back(rows.takeText());
        return folders;
    });
}

} // namespace clearframe::db
