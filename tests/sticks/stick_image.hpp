// A stick as a file: partitions and file systems that are really made, and mounted as the system would mount them.
#pragma once

#include "tests/support/temporary_folder.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace clearframe::tests {

enum class FileSystem { fat32, exfat, ntfs, ext4 };

[[nodiscard]] std::string nameOf(FileSystem type);

/// Path from the top → what stands in the file.
using Tree = std::map<std::string, std::string>;

/// A file system within an image file.
struct Volume {
    std::filesystem::path image;
    FileSystem type = FileSystem::fat32;
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
};

/// Makes the file system and puts the tree on it; throws std::runtime_error with what the program said.
void make(const Volume& volume, const std::string& label, const Tree& tree);

/// Mounted while it lives.
class Mounted {
public:
    /// On `folder`, which is made. `options` beside `ro` or `rw`.
    Mounted(const Volume& volume, std::filesystem::path folder, const std::string& options = "ro");
    ~Mounted();
    Mounted(const Mounted&) = delete;
    Mounted& operator=(const Mounted&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return folder_; }

private:
    std::filesystem::path folder_;
};

/// An image of `bytes` with a table of partitions of these sizes (MiB), and where they are.
[[nodiscard]] std::vector<Volume> makePartitions(const std::filesystem::path& image,
                                                 const std::vector<std::pair<FileSystem, int>>& sizes);
/// One file system on the whole image, as sticks without a table have it.
[[nodiscard]] Volume makeWhole(const std::filesystem::path& image, FileSystem type, int mebibytes);

} // namespace clearframe::tests
