#include "cli/list_file.hpp"

#include "core/workflow/import_list.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::cli {

using policy::FailureKind;

policy::Result<ports::Bytes> loadListFile(Workbench& bench, const std::string& path) {
    std::error_code error;
    // Fail closed: a list that claims to be signed is never taken on trust, also where the claim is a broken link.
    const auto signature = std::filesystem::symlink_status(path + ".minisig", error).type();
    if (signature != std::filesystem::file_type::not_found)
        return policy::fail(FailureKind::unavailable, "Signed lists are not built yet, and a file with a signature is "
                                                      "never taken without checking it. The old list stays.");
    if (path.ends_with(".age"))
        return policy::fail(FailureKind::unavailable, "Encrypted lists are not built yet. The old list stays.");
    auto file = bench.source().load(path);
    if (!file) return tl::unexpected(file.error());
    return std::move(file->bytes);
}

policy::Result<policy::ColumnMapping> loadMapping(Workbench& bench, const std::string& path) {
    policy::ColumnMapping mapping;
    if (path.empty()) return mapping;
    auto file = bench.source().load(path);
    if (!file) return tl::unexpected(file.error());
    constexpr std::size_t largest = 1U << 20U;
    const auto document = file->bytes.size() <= largest
                              ? nlohmann::json::parse(file->bytes.begin(), file->bytes.end(), nullptr, false)
                              : nlohmann::json();
    const auto refused = [&] {
        return policy::fail(
            FailureKind::refused,
            fmt::format("The mapping file {} has to be a JSON object like {{\"Photo consent\": \"social\"}}.", path));
    };
    if (!document.is_object()) return refused();
    for (const auto& [header, meaning] : document.items()) {
        if (!meaning.is_string()) return refused();
        mapping[header] = meaning.get<std::string>();
    }
    return mapping;
}

policy::Result<policy::ConsentList> loadList(Workbench& bench, const std::string& path, const std::string& map) {
    auto bytes = loadListFile(bench, path);
    if (!bytes) return tl::unexpected(bytes.error());
    auto mapping = loadMapping(bench, map);
    if (!mapping) return tl::unexpected(mapping.error());
    auto read = workflow::readListFile(bench.lists(), *bytes, *mapping, bench.clock().now());
    if (!read) return tl::unexpected(read.error());
    return std::move(read->list);
}

} // namespace clearframe::cli
