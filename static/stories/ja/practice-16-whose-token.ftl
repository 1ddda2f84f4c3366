title = 予想: それは誰のトークンか
about = 複数の ID を持つマシンについて、4 回予想します。誰に求めているのか、そして、以前と同じ名前の新しい ID に何ができるのかを考えます。

beat-0 =
    .title = 2 つ関連付けて、指定なし
    .say = `id-app` は `input` を読み取れます。`id-logs` には、ここでのロールがありません。両方が `data-vm` に関連付けられています。コードは、どちらも指定せずにトークンを求めます。
    .notes = 使えるほうが選ばれる、と多くの人が予想します。エンドポイントは、トークンが何のためのものかを知らず、試すこともしません。[FAQ](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = ID の指定はなく、2 つが関連付けられています。どうなりますか?

beat-1 =
    .title = 3 つ目は自分自身の ID
    .say = 誰かが `data-vm` のシステム割り当て ID もオンにします。この ID にロールはありません。コードは以前のままで、誰も指定していません。
    .notes = 今度はトークンがありますが、別の ID のものです。指定がないときは、システム割り当て ID が優先されます。エラーの場所がマシンからストレージ アカウントに移ったので、前進したように見えるかもしれません。[FAQ](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = マシンには今、自分自身の ID があります。どうなりますか?

beat-2 =
    .title = コードが 1 つを指定する
    .say = コードを変更しました。トークンを求めるとき、`id-app` をクライアント ID で指定します。ほかには何も変わっておらず、3 つの ID はまだあります。
    .notes = Microsoft は、ID が 1 つしかない場合でも指定するよう勧めています。そうすれば、別の ID を関連付けてもコードは動かなくなりません。[FAQ](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = コードが `id-app` を指定しています。どうなりますか?

beat-3 =
    .title = もう一度、同じ名前で
    .say = `id-app` が誤って削除され、同じ名前で作り直され、関連付けられました。コードには新しいクライアント ID を渡しました。`input` に対するロールの割り当てには、一度も手を触れていません。
    .notes = トークンはありますが、ロールはありません。割り当てに記されているのは、もう存在しないプリンシパルであり、同じ名前の別の ID に引き継がれることはありません。[Azure RBAC のトラブルシューティング](https://learn.microsoft.com/azure/role-based-access-control/troubleshooting)
    .question = 新しい `id-app` が読み取ります。どうなりますか?
