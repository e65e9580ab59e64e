#include "demo/walkthrough/command_line.hpp"

#include "demo/c_handle.hpp"

#include <fmt/format.h>
#include <glib.h>

#include <fstream>
#include <stdexcept>
#include <sys/wait.h>

namespace clearframe::demo {

namespace {

using Text = CHandle<char, g_free>;

std::string asTyped(const Arguments& words) {
    std::string line;
    for (const std::string& word : words) {
        const bool plain =
            !word.empty() && word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                                    "0123456789-_./,:") == std::string::npos;
        line += (line.empty() ? "" : " ") + (plain ? word : std::string(Text(g_shell_quote(word.c_str())).get()));
    }
    return line;
}

} // namespace

CommandLine::CommandLine(std::filesystem::path program, std::filesystem::path data, std::filesystem::path log)
    : program_(std::move(program)), data_(std::move(data)), log_(std::move(log)) {
    std::filesystem::create_directories(log_.parent_path());
    std::ofstream(log_, std::ios::trunc) << "# What the demo typed, in this order.\n";
}

CommandLine::Answer CommandLine::run(const Arguments& arguments) {
    Arguments words{program_.string(), "--data", data_.string(), "--json"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::ofstream(log_, std::ios::app) << asTyped(words) << '\n';

    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    char* output = nullptr;
    int status = 0;
    const bool started = g_spawn_sync(nullptr, argv.data(), nullptr, G_SPAWN_DEFAULT, nullptr, nullptr, &output,
                                      nullptr, &status, nullptr) != 0;
    const Text owned(output);
    if (!started) throw std::runtime_error(fmt::format("{} cannot be run. Build it first.", program_.string()));
    const int exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    if (exitCode > 1)
        throw std::runtime_error(fmt::format("\"clearframe {}\" ended with {}.", arguments.front(), exitCode));
    const auto json = nlohmann::json::parse(output ? output : "", nullptr, false);
    if (json.is_discarded())
        throw std::runtime_error(fmt::format("\"clearframe {}\" gave no JSON.", arguments.front()));
    return {exitCode, json};
}

} // namespace clearframe::demo
