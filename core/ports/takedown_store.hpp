#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/failure.hpp"

#include <compare>
#include <string>
#include <vector>

namespace clearframe::ports {

/// One file of one release.
struct ExportedFile {
    std::string release; ///< its id
    std::string output;  ///< file name in the release's folder
    friend auto operator<=>(const ExportedFile&, const ExportedFile&) = default;
};

/// Since when the list no longer allows a picture that went out.
struct RecallNotice {
    ExportedFile file;
    policy::PupilKey pupil;
    policy::Time since{};
    int listVersion = 0; ///< of the first list that did not
    friend bool operator==(const RecallNotice&, const RecallNotice&) = default;
};

enum class TakedownAct {
    confirmed, ///< the post is gone
    cannot,    ///< whoever tried could not delete it; it is still to do
};

/// What somebody did about a post.
struct Takedown {
    ExportedFile file;
    TakedownAct act = TakedownAct::cannot;
    std::string by;
    policy::Time at{};
    std::string note;
    friend bool operator==(const Takedown&, const Takedown&) = default;
};

class TakedownStore {
public:
    virtual ~TakedownStore() = default;
    /// Of files that the list no longer allows, whether taken down or not.
    [[nodiscard]] virtual policy::Result<std::vector<RecallNotice>> notices() = 0;
    /// Replaces them all.
    [[nodiscard]] virtual policy::Done replaceNotices(const std::vector<RecallNotice>& notices) = 0;
    /// FailureKind::notFound where there is no such file.
    [[nodiscard]] virtual policy::Done add(const Takedown& takedown) = 0;
    [[nodiscard]] virtual policy::Result<std::vector<Takedown>> all() = 0; ///< in the order they were added
};

} // namespace clearframe::ports
