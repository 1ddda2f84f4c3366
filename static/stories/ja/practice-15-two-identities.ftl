title = 演習: ID が 2 つ、指定なし
about = ベンダーのプログラムは、ID を指定せずにトークンを求めます。ホストには ID が 2 つあります。コードに触れずに直しましょう。

beat-0 =
    .title = どちらの ID か
    .say = `legacy-vm` にあるベンダーのプログラムは、ID を指定せずに `reports` を読み取ります。その後、`id-archive` を指定して使うアーカイブ プログラムが加わったため、2 つの ID が関連付けられています。
    .notes = マシンのエンドポイントは推測しません。ユーザー割り当て ID が複数あって指定がなければ、拒否します。つまり、ID を関連付けることで、それとは何の関係もないコードが動かなくなることがあるのです。[FAQ](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = ベンダーのプログラムがトークンを求めます。どうなりますか?

beat-1 =
    .title = コードに触れずに
    .say = ベンダーのプログラムは変更できず、ID を指定しないままです。再び `reports` を読み取れるようにしてください。アーカイブ プログラムは引き続き `id-archive` として動き、その権限が、ID を指定しないプログラムの手に渡らないようにします。
    .notes = 模範解答: 指定がないときに使われる、`legacy-vm` のシステム割り当て ID をオンにし、`reports` に対する `Storage Blob Data Reader` を割り当てます。`id-reports` の関連付けを解除します。よくある誤答: 呼び出しで ID を指定する (私たちのコードではありません)、`id-archive` の関連付けを解除する (アーカイブ プログラムが動かなくなります)、`id-reports` の関連付けを解除して、そのロールを `id-archive` に与える (プログラムが `archive` に書き込めるようになってしまいます)、ロールなしで ID をオンにする。[FAQ](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .goal-1 = legacy-vm 上の、ID を指定しないコードが reports を読み取れる
    .goal-2 = アーカイブ プログラムが、id-archive として archive に書き込める
    .goal-3 = ID を指定しないコードが archive に書き込めない
    .goal-4 = 誰も reports を変更できない
    .goal-5 = 誰もアカウント キーを取得できない
