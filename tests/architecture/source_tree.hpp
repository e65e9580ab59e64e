// The project's own files and what each of them includes.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

namespace clearframe::tests {

namespace fs = std::filesystem;

struct SourceFile {
    std::string path;                ///< from the root of the project
    std::vector<std::string> own;    ///< included with quotes
    std::vector<std::string> system; ///< included with angle brackets
    std::string text;
};

inline SourceFile readSource(const fs::path& root, const fs::path& file) {
    SourceFile source{.path = fs::relative(file, root).generic_string()};
    std::ifstream in(file);
    source.text.assign(std::istreambuf_iterator<char>(in), {});
    static const std::regex include(R"re(^\s*#\s*include\s*(["<])([^">]+)[">])re", std::regex::multiline);
    for (std::sregex_iterator it(source.text.begin(), source.text.end(), include), end; it != end; ++it) {
        ((*it)[1] == "\"" ? source.own : source.system).push_back((*it)[2]);
    }
    return source;
}

inline std::vector<SourceFile> sourcesIn(const std::vector<std::string>& folders) {
    const fs::path root = CLEARFRAME_SOURCE_DIR;
    std::vector<SourceFile> out;
    for (const auto& folder : folders) {
        if (!fs::is_directory(root / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const auto extension = entry.path().extension();
            if (extension == ".hpp" || extension == ".cpp") out.push_back(readSource(root, entry.path()));
        }
    }
    std::ranges::sort(out, {}, &SourceFile::path);
    return out;
}

inline bool under(const std::string& path, const std::string& folder) {
    return path.starts_with(folder + "/");
}

} // namespace clearframe::tests
