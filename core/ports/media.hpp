// Sticks, cards and folders that are there now.
#pragma once

#include "core/policy/failure.hpp"
#include "core/policy/medium_contents.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace clearframe::ports {

enum class MediumKind { stick, card, folder };

struct Medium {
    std::string id; ///< the same again when it is put back in
    MediumKind kind = MediumKind::folder;
    std::string label; ///< as a person would know it, on one line
    std::string path;  ///< absolute
    std::uint64_t freeBytes = 0;
    bool writable = false;
    friend bool operator==(const Medium&, const Medium&) = default;
};

using policy::MediumContents;

/// May be called from several threads at once. A sick stick can keep a call waiting.
class Media {
public:
    virtual ~Media() = default;
    /// Sticks and cards first, then folders; each in the order of their labels.
    [[nodiscard]] virtual policy::Result<std::vector<Medium>> list() = 0;
    /// Looks into the files below a path, follows no link and changes nothing, and ends after about a second.
    /// `goOn` is asked between files. FailureKind::cancelled where it says no, FailureKind::unavailable where the path
    /// cannot be read.
    [[nodiscard]] virtual policy::Result<MediumContents> contents(const std::string& path,
                                                                  const std::function<bool()>& goOn) = 0;
    /// When it returns, everything written there has arrived, and the stick may be pulled.
    [[nodiscard]] virtual policy::Done settle(const std::string& path) = 0;
};

} // namespace clearframe::ports
