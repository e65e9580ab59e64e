// The folder that holds everything Clearframe remembers, and the lock of the one program that may change it.
#pragma once

#include "core/policy/failure.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace clearframe::db {

/// Held by the one program that changes data beyond a single transaction. Released when destroyed, or by the
/// system when the program dies.
class WritingLock {
public:
    WritingLock(WritingLock&&) noexcept;
    WritingLock& operator=(WritingLock&&) noexcept;
    ~WritingLock();

private:
    friend class DataFolder;
    struct Handle;
    explicit WritingLock(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> handle_;
};

class DataFolder {
public:
    /// `asked`, else $CLEARFRAME_DATA, else $XDG_DATA_HOME/clearframe, else ~/.local/share/clearframe. Empty only where
    /// none of them is set.
    [[nodiscard]] static std::string pathFor(const std::optional<std::string>& asked);
    /// Makes the folder, for its owner alone, where there is none. FailureKind::unavailable where it cannot be made, or
    /// cannot be written to.
    [[nodiscard]] static policy::Result<DataFolder> open(const std::string& path);

    [[nodiscard]] const std::string& path() const { return path_; } ///< canonical
    [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }
    /// FailureKind::unavailable where another program (or this one) still holds it after `wait`.
    [[nodiscard]] policy::Result<WritingLock>
    lockForWriting(std::chrono::milliseconds wait = std::chrono::seconds(5)) const;

private:
    explicit DataFolder(std::string path) : path_(std::move(path)) {}
    std::string path_;
};

} // namespace clearframe::db
